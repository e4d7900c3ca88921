package io.cuttings.web;

import io.cuttings.web.access.Access;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.page.Problems;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request, whatever it is: routes/web.camel.yaml hands them over. What fails gets a
 * sentence, and the log has the cause. For any number of threads.
 */
public final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  /** What keeps a mail's content from doing anything but being read. */
  private static final Map<String, String> SAFE =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-cache",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final Routes routes;
  private final Problems problems;
  private final Access access;

  public Site(Routes routes, Problems problems, Access access) {
    this.routes = routes;
    this.problems = problems;
    this.access = access;
  }

  /** The response with the headers that all share; a HEAD gets no body. */
  public Response answer(Request request) {
    Response response = safe(answered(request));
    return request.method().equals("HEAD")
        ? new Response(response.status(), response.headers(), new byte[0])
        : response;
  }

  private Response answered(Request request) {
    try {
      routes.checkMethod(request);
      access.check(request);
      return routes.answer(request);
    } catch (RefusedException e) {
      return problems.of(request, e);
    } catch (RuntimeException e) {
      LOG.error("A page failed: {}", request.path(), e);
      return problems.failure(request);
    }
  }

  private static Response safe(Response response) {
    Response safe = response;
    for (Map.Entry<String, String> header : SAFE.entrySet()) {
      if (!response.headers().containsKey(header.getKey())) {
        safe = safe.with(header.getKey(), header.getValue());
      }
    }
    return safe;
  }
}
