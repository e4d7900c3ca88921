package io.cuttings.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import java.util.Map;

/**
 * What is sent in place of an answer: a page with a sentence, for programs problem details (RFC
 * 9457). For any number of threads.
 */
public final class Problems {
  private static final String PROBLEM_JSON = "application/problem+json";

  private final Templates templates;

  public Problems(Templates templates) {
    this.templates = templates;
  }

  /** For a request that is refused. */
  public Response of(Request request, RefusedException refused) {
    Response page = page(request, refused.status(), refused.title(), refused.sentence());
    for (Map.Entry<String, String> header : refused.headers().entrySet()) {
      page = page.with(header.getKey(), header.getValue());
    }
    return page;
  }

  /** For an answer that could not be made. */
  public Response failure(Request request) {
    return page(request, 500, "No page", "The page could not be made; the log has the cause.");
  }

  private Response page(Request request, int status, String title, String sentence) {
    if (request.path().startsWith("/api/")) {
      return Response.text(status, PROBLEM_JSON, json(request, status, title, sentence));
    }
    Map<String, Object> values = Map.of("title", title, "sentence", sentence);
    return Response.html(templates.fill("problem", values)).withStatus(status);
  }

  private static String json(Request request, int status, String title, String sentence) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", sentence)
        .put("instance", request.path())
        .toString();
  }
}
