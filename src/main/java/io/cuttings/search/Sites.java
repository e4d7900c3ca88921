package io.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts of links, as they are looked for. */
final class Sites {
  private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:]+).*");
  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*");

  private Sites() {}

  /** The host of a link and the domains above it, down to two parts. */
  static List<String> of(String url) {
    Matcher matcher = HOST.matcher(url);
    if (!matcher.matches()) {
      return List.of();
    }
    String host = site(matcher.group(1));
    List<String> sites = new ArrayList<>(List.of(host));
    int dot = host.indexOf('.');
    while (!ADDRESS.matcher(host).matches() && dot >= 0 && host.indexOf('.', dot + 1) > 0) {
      host = host.substring(dot + 1);
      sites.add(host);
      dot = host.indexOf('.');
    }
    return sites;
  }

  /** A host as it is written in the index: www. says nothing. */
  static String site(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
  }
}
