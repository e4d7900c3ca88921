package io.cuttings.publication;

import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number of an issue, from its title or its masthead. */
final class IssueNumber {
  private static final int MASTHEAD_LINES = 15;

  /** Mastheads are short; a line beyond this is a sentence. */
  private static final int LONGEST_MASTHEAD = 160;

  private static final String WORD = Phrases.anyOf(Phrases.list("number-words.txt"));
  private static final String DIGITS =
      "0*(?<number>[1-9]\\d{0,4})(?![\\d.,]*\\d|\\s?%|\\p{L}|\\s?[€$£])";

  /** {@code #12}, {@code Issue #12}, {@code No. 12}. */
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}&])(?<word>" + WORD + ")\\s*[#:№]?\\s*" + DIGITS);

  /** Any number of these is a year where it looks like one; an issue can well be the 2024th. */
  private static final Pattern YEARLY =
      Pattern.compile("(?:edi|édi|ausgabe|week|woche|sem|heft|bulletin|bülten|vol).*");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** {@code #1 big thing}, {@code the No. 1 reason}: a rank. */
  private static final Pattern RANK_AHEAD = Pattern.compile("(?i).*\\b(?:the|a|our|your|my)\\s");

  private static final Pattern RANK_BEHIND = Pattern.compile("\\s\\p{Ll}.*");
  private static final int HIGHEST_RANK = 20;

  private static final List<Pattern> VOLUMES = forms("volume-forms.txt");
  private static final List<Pattern> COUNTED = forms("counted-forms.txt");

  /** A line that is a number and a date, as mastheads have it: {@code #400 — 18 February}. */
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?:^|[|·•—–/,(（｜]\\s*)(?<word>"
              + WORD
              + ")\\s*[#:№]?\\s*"
              + DIGITS
              + "\\s*(?:$|[|·•—–,()）（｜/-])");

  /** Programmes in a list of links have episodes; so have other mailings of this series. */
  private static final Pattern EPISODE = Pattern.compile("episode|folge|aflevering|week|woche");

  private static final Pattern PARTING = Pattern.compile("\\s*[|·•—–/,()（）｜]\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s");

  private IssueNumber() {}

  private static List<Pattern> forms(String table) {
    return Phrases.list(table).stream()
        .map(form -> form.replace("<n>", "0*(?<number>[1-9]\\d{0,4})"))
        .map(Pattern::compile)
        .toList();
  }

  static Optional<String> inTitle(String title) {
    String plain = plain(title);
    return first(VOLUMES, plain).or(() -> first(COUNTED, plain)).or(() -> named(plain, title));
  }

  /** In lower case, with the digits of all scripts as ASCII has them. */
  private static String plain(String text) {
    return ChineseNumerals.replaced(
        text.toLowerCase(Locale.ROOT)
            .codePoints()
            .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  private static Optional<String> first(List<Pattern> forms, String text) {
    return forms.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::find)
        .map(found -> found.group("number"))
        .findFirst();
  }

  private static Optional<String> named(String plain, String written) {
    Matcher named = NAMED.matcher(plain);
    while (named.find()) {
      if (!isYear(named) && !isRank(named, plain.length() == written.length() ? written : plain)) {
        return Optional.of(named.group("number"));
      }
    }
    return Optional.empty();
  }

  private static boolean isYear(Matcher named) {
    return YEAR.matcher(named.group("number")).matches()
        && YEARLY.matcher(named.group("word")).matches();
  }

  private static boolean isRank(Matcher named, String title) {
    String ahead = title.substring(0, named.start());
    boolean isFirst =
        ahead.isBlank() && RANK_BEHIND.matcher(title.substring(named.end())).matches();
    return Integer.parseInt(named.group("number")) <= HIGHEST_RANK
        && (isFirst || RANK_AHEAD.matcher(ahead).matches());
  }

  /** A number further down belongs to an item, and so does one of several. */
  static Optional<String> inMasthead(List<Line> lines) {
    List<String> head =
        lines.stream()
            .map(Line::text)
            .filter(text -> !text.isEmpty())
            .limit(MASTHEAD_LINES)
            .filter(text -> text.length() <= LONGEST_MASTHEAD && hasDigit(text))
            .map(IssueNumber::plain)
            .toList();
    Set<String> counted = numbers(head, IssueNumber::counted);
    Set<String> found = counted.isEmpty() ? numbers(head, IssueNumber::masthead) : counted;
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static Set<String> numbers(List<String> lines, Function<String, Optional<String>> form) {
    return lines.stream().flatMap(line -> form.apply(line).stream()).collect(Collectors.toSet());
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit) || text.contains("第");
  }

  private static Optional<String> counted(String line) {
    return first(VOLUMES, line).or(() -> whole(line));
  }

  private static Optional<String> masthead(String line) {
    Matcher masthead = MASTHEAD.matcher(line);
    return masthead.find() && !isOther(masthead)
        ? Optional.of(masthead.group("number"))
        : Optional.empty();
  }

  private static boolean isOther(Matcher masthead) {
    return isYear(masthead) || EPISODE.matcher(masthead.group("word")).matches();
  }

  /** {@code 第12期} is a masthead where it is all, or parted from the rest. */
  private static Optional<String> whole(String line) {
    return Stream.of(PARTING, SPACE)
        .flatMap(parting -> parting.splitAsStream(line))
        .flatMap(part -> COUNTED.stream().map(form -> form.matcher(part)))
        .filter(Matcher::matches)
        .map(found -> found.group("number"))
        .findFirst();
  }
}
