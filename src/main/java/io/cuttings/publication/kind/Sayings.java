package io.cuttings.publication.kind;

import io.cuttings.publication.text.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of what mails that are no newsletter say. For any number of threads. */
final class Sayings {
  /** Scripts without spaces have no word boundaries. */
  private static final String UNSPACED =
      "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]";

  /** Phrases are tried where their first letters stand: a hundred at each place take too long. */
  private static final int KEY_LENGTH = 2;

  /** The key of phrases that begin with any word that has a digit in it. */
  private static final String ANYWHERE = "#";

  /** What stands before a detail's name in its line: a bullet, a bar. */
  private static final int DETAIL_START = 3;

  private final Map<String, Map<String, Pattern>> places = new HashMap<>();

  Sayings() {
    Map<String, List<String>> phrases =
        Phrases.rows("kind/phrases.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0) + " " + row.get(1),
                    Collectors.mapping(row -> row.get(2), Collectors.toList())));
    phrases.forEach((place, said) -> places.put(place, patterns(said)));
  }

  private static Map<String, Pattern> patterns(List<String> phrases) {
    Map<String, Pattern> patterns = new HashMap<>();
    phrases.stream()
        .collect(Collectors.groupingBy(Sayings::key))
        .forEach((key, said) -> patterns.put(key, pattern(said)));
    return patterns;
  }

  private static String key(String phrase) {
    return phrase.startsWith(ANYWHERE) ? ANYWHERE : phrase.substring(0, KEY_LENGTH);
  }

  private static Pattern pattern(List<String> phrases) {
    String any =
        phrases.stream()
            .distinct()
            .sorted((one, other) -> other.length() - one.length())
            .map(Sayings::expression)
            .collect(Collectors.joining("|", "(?:", ")"));
    return Pattern.compile("(?<!" + UNSPACED + ")" + any + "(?!" + UNSPACED + ")");
  }

  private static String expression(String phrase) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      switch (c) {
        case '#' -> expression.append("[#№]?[\\p{L}-]{0,6}\\d[\\p{L}\\d-]*");
        case '…' -> expression.append(".{0,30}?");
        case ' ' -> expression.append("\\s");
        case '.' -> expression.append("\\.");
        default -> expression.append(c);
      }
    }
    return expression.toString();
  }

  /** What a text says of the kind; empty where nothing. */
  Optional<String> in(String text, String kind, String place) {
    return find(plain(text), kind + " " + place, text.length());
  }

  /** The detail that a line names at its beginning; empty where none. */
  Optional<String> atStartOf(String line, String kind) {
    return find(plain(line), kind + " detail", DETAIL_START);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private Optional<String> find(String text, String place, int starts) {
    Map<String, Pattern> patterns = places.getOrDefault(place, Map.of());
    for (int i = 0; i + KEY_LENGTH <= text.length() && i <= starts; i++) {
      Optional<String> found = at(i, text, patterns.get(text.substring(i, i + KEY_LENGTH)));
      if (found.isEmpty()) {
        found = at(i, text, patterns.get(ANYWHERE));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> at(int start, String text, @Nullable Pattern pattern) {
    if (pattern == null) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    return matcher.region(start, text.length()).lookingAt()
        ? Optional.of(matcher.group().strip())
        : Optional.empty();
  }
}
