package io.cuttings.web.page;

import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;

/** What all pages need to look as they do. */
final class Look {
  /** An hour: after an update of the program nobody wants to look at the old style for long. */
  private static final String KEPT = "max-age=3600";

  /** A library of one's mail is nothing for search engines, wherever it is served. */
  private static final String ROBOTS = "User-agent: *\nDisallow: /\n";

  private Look() {}

  static void addTo(Routes routes) {
    routes
        .get("/style.css", (request, variables) -> file("style.css", "text/css;charset=utf-8"))
        .get("/robots.txt", (request, variables) -> Response.text(200, "text/plain", ROBOTS))
        .get("/icon.svg", (request, variables) -> file("icon.svg", "image/svg+xml"));
  }

  private static Response file(String name, String contentType) {
    return Response.text(200, contentType, Templates.file(name)).with("Cache-Control", KEPT);
  }
}
