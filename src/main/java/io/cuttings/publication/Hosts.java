package io.cuttings.publication;

import io.cuttings.publication.text.Phrases;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host names of senders. */
final class Hosts {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?<word>%s)[-_]?\\d+(?=\\.[^.]+\\.)"
              .formatted(Phrases.anyOf(Phrases.list("mail-hosts.txt"))));

  /** {@code co.uk} and the like: a short name below a country's. */
  private static final int LONGEST_SUFFIX = 3;

  private Hosts() {}

  /** Behind the last at sign of an address; empty where there is none. */
  static String of(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? "" : address.substring(at + 1);
  }

  /** The host without the number of the machine that happened to send. */
  static String lasting(String host) {
    Matcher numbered = NUMBERED.matcher(host);
    return numbered.find() ? numbered.group("word") + host.substring(numbered.end()) : host;
  }

  /** Whether two hosts lie below the same registered name. */
  static boolean haveOneOwner(String one, String other) {
    return !one.isEmpty() && owner(one).equals(owner(other));
  }

  /** The registered name, guessed by the lengths of its parts. */
  static String owner(String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    int size = labels.size();
    boolean hasLongSuffix =
        size > 2
            && labels.get(size - 1).length() == 2
            && labels.get(size - 2).length() <= LONGEST_SUFFIX;
    int from = Math.max(0, size - (hasLongSuffix ? 3 : 2));
    return String.join(".", labels.subList(from, size));
  }
}
