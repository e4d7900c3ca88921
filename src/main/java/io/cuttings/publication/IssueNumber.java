package io.cuttings.publication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an issue, from its title or its masthead. */
final class IssueNumber {
  private static final int MASTHEAD_LINES = 15;
  private static final String WORD = Phrases.anyOf(Phrases.list("number-words.txt"));
  private static final String DIGITS = "0*(?<number>\\d{1,5})(?![\\d.,]*\\d|%|\\p{L})";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** {@code #12}, {@code Issue #12}, {@code No. 12}. */
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}&])" + WORD + "\\s*[#:№]?\\s*" + DIGITS, FLAGS);

  /** {@code 第12期}, {@code 제12호}, {@code 12. Ausgabe}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "第\\s*0*(?<number>\\d{1,5})\\s*[期号號回卷刊]|제\\s*0*(?<korean>\\d{1,5})\\s*호"
              + "|(?<!\\d)0*(?<ordinal>\\d{1,5})\\.\\s?(?:ausgabe|folge|woche)\\b",
          FLAGS);

  /** A line that is a number and a date, as mastheads have it: {@code #400 — 18 February}. */
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?:^|[|·•—–]\\s*)" + WORD + "\\s*[#:№]?\\s*" + DIGITS + "\\s*(?:$|[|·•—–,(-])", FLAGS);

  private IssueNumber() {}

  static Optional<String> inTitle(String title) {
    Matcher counted = COUNTED.matcher(title);
    if (counted.find()) {
      return Optional.of(firstGroup(counted));
    }
    Matcher named = NAMED.matcher(title);
    return named.find() ? Optional.of(named.group("number")) : Optional.empty();
  }

  private static String firstGroup(Matcher counted) {
    return List.of("number", "korean", "ordinal").stream()
        .map(counted::group)
        .filter(group -> group != null)
        .findFirst()
        .orElseThrow();
  }

  /** A number further down belongs to an item. */
  static Optional<String> inMasthead(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.text().isEmpty())
        .limit(MASTHEAD_LINES)
        .map(line -> MASTHEAD.matcher(line.text()))
        .filter(Matcher::find)
        .map(found -> found.group("number"))
        .findFirst();
  }
}
