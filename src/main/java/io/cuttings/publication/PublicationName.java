package io.cuttings.publication;

import io.cuttings.mime.Address;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a publication is called: its list's phrase, else its sender's name, else its host. */
final class PublicationName {
  /** A phrase that a program made: an address, a digest, {@code 0123abcd mc list}. */
  private static final Pattern MACHINE_MADE =
      Pattern.compile("(?i).*(?:@|https?:|\\b(?=[a-f]*\\d)[0-9a-f]{8,}\\b).*|[^\\p{L}]*");

  /** What lists and services put behind the name, to satisfy DMARC or to be remembered. */
  private static final Pattern VIA =
      Pattern.compile(
          "(?i)\\s*(?:[(\\[]\\s*(?:via|über|vía|par|przez|door|através de)\\s[^)\\]]*[)\\]]|\\s(?:via|über|vía|par|przez|através de)\\s+.+)$");

  private static final Pattern FROM =
      Pattern.compile("(?i)^(?<one>.+?)\\s+(?:from|at|von|de chez|@)\\s+(?<other>.+)$");

  private static final int SHORTEST_WORD = 3;

  private PublicationName() {}

  /**
   * The best name there is.
   *
   * @param phrase of the List-Id; empty where there is none
   * @param id what the publication is known by
   */
  static String of(String phrase, @Nullable Address sender, String id) {
    if (!MACHINE_MADE.matcher(phrase).matches() && !phrase.equalsIgnoreCase(id)) {
      return phrase;
    }
    String host = sender == null ? "" : Hosts.of(sender.address());
    return Optional.ofNullable(sender)
        .map(Address::name)
        .map(name -> undecorated(name, host + " " + Hosts.of("@" + id)))
        .filter(name -> !name.isEmpty() && !name.contains("@"))
        .orElse(host.isEmpty() ? id : host);
  }

  /** The name without who carried it; of a person from a publication, the publication. */
  private static String undecorated(String written, String known) {
    String name = written.replaceAll("^[\\s'\"]+|[\\s'\"]+$", "");
    String plain = VIA.matcher(name).replaceFirst("").strip();
    plain = plain.isEmpty() ? name : plain;
    Matcher from = FROM.matcher(plain);
    if (!from.matches()) {
      return plain;
    }
    boolean isOther = isIn(from.group("other"), known) && !isIn(from.group("one"), known);
    return isOther ? from.group("other") : from.group("one");
  }

  /** Whether a word of the name stands in the id or the host. */
  private static boolean isIn(String name, String known) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= SHORTEST_WORD && known.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
