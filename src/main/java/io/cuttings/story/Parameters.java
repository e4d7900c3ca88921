package io.cuttings.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parameters of a URL tell where its reader came from, and not which page it is. */
final class Parameters {
  private static final Map<String, List<String>> EXACT = new HashMap<>();
  private static final Map<String, List<String>> PREFIXES = new HashMap<>();
  private static final Set<String> WEAK =
      Table.rows("weak-parameters.tsv", 3).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  static {
    for (List<String> row : Table.rows("tracking-parameters.tsv", 3)) {
      String name = row.get(0);
      List<String> hosts = List.of(row.get(1).split(","));
      if (name.endsWith("*")) {
        PREFIXES.put(name.substring(0, name.length() - 1), hosts);
      } else {
        EXACT.put(name, hosts);
      }
    }
  }

  private Parameters() {}

  static boolean isTracking(String host, String parameter) {
    String name = UrlParts.name(parameter).toLowerCase(Locale.ROOT);
    List<String> hosts = EXACT.get(name);
    if (hosts != null && isMeant(hosts, host)) {
      return true;
    }
    return PREFIXES.entrySet().stream()
        .anyMatch(e -> name.startsWith(e.getKey()) && isMeant(e.getValue(), host));
  }

  private static boolean isMeant(List<String> patterns, String host) {
    boolean meant = false;
    for (String pattern : patterns) {
      if (pattern.startsWith("-") && HostRule.isHost(pattern.substring(1), host)) {
        return false;
      }
      meant |= !pattern.startsWith("-") && HostRule.isHost(pattern, host);
    }
    return meant;
  }

  /** Whether two pages that differ in it alone are taken for one. */
  static boolean isWeak(String parameter) {
    return WEAK.contains(UrlParts.name(parameter).toLowerCase(Locale.ROOT));
  }
}
