package io.cuttings.web.access;

import io.cuttings.settings.WebSettings;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which names the site is reached. Pages that only this machine can read would be read by any
 * web page in its browser that gives its own name the loopback address (DNS rebinding), were other
 * names answered. For any number of threads.
 */
final class HostNames {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]/@,\\s]+?)\\.?(:\\d{1,5})?");

  private final Set<String> own = new HashSet<>();
  private final Set<String> local = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
  private final boolean answersToAll;

  HostNames(WebSettings settings) {
    own.addAll(settings.access().hosts());
    name(URI.create(settings.url()).getRawAuthority()).ifPresent(own::add);
    String host = settings.host().toLowerCase(Locale.ROOT);
    local.add(host.contains(":") ? "[" + host + "]" : host);
    local.addAll(own);
    answersToAll = settings.access().reader() != null || !settings.isLoopback();
  }

  /**
   * Lets requests pass that name this site.
   *
   * @throws RefusedException for the others
   */
  void check(Request request) {
    if (answersToAll
        || request.header("host").flatMap(HostNames::name).filter(local::contains).isPresent()) {
      return;
    }
    throw RefusedException.misdirected(
        "These pages are for this machine: open them as localhost, or add the name that is used"
            + " to cuttings.web.hosts.");
  }

  private static Optional<String> name(String host) {
    Matcher parts = HOST.matcher(host);
    return parts.matches()
        ? Optional.of(parts.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * Lets requests pass that a page of this site has sent, as far as the browser tells. A form on a
   * page that sends no referrer comes with the origin "null", which tells nothing.
   *
   * @throws RefusedException for those of other sites
   */
  void checkOrigin(Request request) {
    boolean isForeign =
        request.header("sec-fetch-site").filter(site -> !site.equals("same-origin")).isPresent()
            || request
                .header("origin")
                .filter(origin -> !origin.equals("null") && !isOwn(origin, request))
                .isPresent();
    if (isForeign) {
      throw RefusedException.forbidden(
          "This was sent by a page of another site; only pages of this one change something.");
    }
  }

  /** A proxy in front may speak TLS and change the host, so the scheme does not count. */
  private boolean isOwn(String origin, Request request) {
    try {
      String authority = Optional.ofNullable(new URI(origin).getRawAuthority()).orElse("");
      return request.header("host").filter(authority::equalsIgnoreCase).isPresent()
          || name(authority).filter(own::contains).isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
