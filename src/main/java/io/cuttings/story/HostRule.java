package io.cuttings.story;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pages a row of a table means.
 *
 * @param host "*" for any; "name.*" for a name under any top-level domain; else the end of a host
 * @param path of the whole path
 */
record HostRule(String host, Pattern path) {

  static HostRule of(String host, String path) {
    return new HostRule(host, Pattern.compile(path));
  }

  /** The rules in the first two columns of a table. */
  static List<HostRule> table(String name) {
    return Table.rows(name, 3).stream().map(row -> of(row.get(0), row.get(1))).toList();
  }

  boolean matches(String candidate, String wholePath) {
    return isHost(host, candidate) && path.matcher(wholePath).matches();
  }

  Optional<Matcher> match(String candidate, String wholePath) {
    Matcher matcher = path.matcher(wholePath);
    return isHost(host, candidate) && matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  static boolean isHost(String pattern, String host) {
    if (pattern.equals("*")) {
      return true;
    }
    if (pattern.endsWith(".*")) {
      String name = pattern.substring(0, pattern.length() - 1);
      return host.startsWith(name) || host.contains("." + name);
    }
    String end = pattern.startsWith("*.") ? pattern.substring(2) : pattern;
    return host.endsWith(end)
        && (host.length() == end.length() || host.charAt(host.length() - end.length() - 1) == '.');
  }
}
