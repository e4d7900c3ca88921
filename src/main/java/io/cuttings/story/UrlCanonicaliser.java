package io.cuttings.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out where a link leads, without the network. What it knows stands in the tables beside it,
 * each row with its source. Never throws for what a mail holds.
 */
public final class UrlCanonicaliser {
  /** Wrappers in wrappers, as forwarding through two mail filters makes them. */
  private static final int DEPTH = 6;

  // a key column is indexed: no page's address is this long
  private static final int KEY_LENGTH = 1000;

  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cf}\\p{Cc}]+");
  private static final Pattern BARE =
      Pattern.compile("(?i)(?:[a-z0-9-]{1,63}\\.){1,30}[a-z]{2,63}");
  private static final int HOST_LENGTH = 253; // RFC 1035, 2.3.4
  private static final Pattern ROUTE = Pattern.compile("!?/.*");
  private static final Pattern TRACKING_FRAGMENT =
      Pattern.compile("(?i)(?:utm_|mc_|ref=|rss|:~:text=|xtor=|at_|Echobox=).*");
  private static final Pattern HOST_PREFIX =
      Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.(?=.*\\.)");
  private static final Pattern INDEX = Pattern.compile("/(?:index\\.(?:html?|php)|amp)/?$");

  private static final List<HostRule> STANDING = HostRule.table("standing-pages.tsv");

  /** What a link as written leads to. */
  public CanonicalUrl canonicalise(String written) {
    String text = schemed(INVISIBLE.matcher(written).replaceAll(""));
    Optional<UrlParts> parsed = UrlParts.parse(text);
    if (parsed.isEmpty()) {
      return new CanonicalUrl(text, bounded(text.toLowerCase(Locale.ROOT)), false, false);
    }
    UrlParts target = unwrapped(parsed.get());
    UrlParts url = cleaned(target.normalised());
    boolean opaque = Redirectors.isOpaque(url);
    return new CanonicalUrl(url.toString(), key(url), opaque, !opaque && identifies(url));
  }

  private static String schemed(String text) {
    if (text.startsWith("//")) {
      return "https:" + text;
    }
    int end = 0;
    while (end < text.length() && "/?#:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean isBare = end <= HOST_LENGTH && BARE.matcher(text.substring(0, end)).matches();
    return isBare && !text.contains("@") ? "https://" + text : text;
  }

  private static UrlParts unwrapped(UrlParts wrapped) {
    UrlParts url = wrapped;
    for (int i = 0; i < DEPTH; i++) {
      Optional<UrlParts> target = Redirectors.target(url).flatMap(UrlParts::parse);
      if (target.isEmpty()) {
        return url;
      }
      url = target.get();
    }
    return url;
  }

  private static UrlParts cleaned(UrlParts url) {
    List<String> kept =
        url.query().stream().filter(p -> !Parameters.isTracking(url.host(), p)).toList();
    boolean tracks = TRACKING_FRAGMENT.matcher(url.fragment()).matches();
    return url.withQuery(kept).withFragment(tracks ? "" : url.fragment());
  }

  private static String key(UrlParts url) {
    String host = HOST_PREFIX.matcher(url.host()).replaceFirst("");
    String path = INDEX.matcher(url.path()).replaceFirst("/").replaceAll("/{2,}", "/");
    String query =
        String.join("&", url.query().stream().filter(p -> !Parameters.isWeak(p)).sorted().toList());
    String route = ROUTE.matcher(url.fragment()).matches() ? "#" + url.fragment() : "";
    return bounded(
        host
            + UrlParts.decode(withoutSlashes(path))
            + (query.isEmpty() ? "" : "?" + query)
            + route);
  }

  /** Without those at its end. */
  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String bounded(String key) {
    return key.length() <= KEY_LENGTH ? key : Digest.hex(key);
  }

  private static boolean identifies(UrlParts url) {
    boolean plain =
        url.query().stream().allMatch(Parameters::isWeak)
            && !ROUTE.matcher(url.fragment()).matches();
    String path = withoutSlashes(url.path());
    return !plain || STANDING.stream().noneMatch(rule -> rule.matches(url.host(), path));
  }
}
