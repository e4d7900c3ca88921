package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Texts.CAPITALISED;
import static io.cuttings.split.role.Thresholds.Texts.SOURCE_WORDS;

import io.cuttings.split.role.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be the name of a medium or an author, and what only stands where such names do. */
final class SourceName {
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}");
  private static final Pattern DOMAIN_WORD =
      Pattern.compile("(?i)(?<=^|\\s)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?=$|[\\s→»›])");
  private static final Pattern PARTED = Pattern.compile("\\s*[·•|,，・]\\s*|\\s+[–—-]\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]{4,}");

  /** How long it takes to read, watch or hear, what kind of thing it is, or when it appeared. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:.*\\b)?\\d+ ?[-–]?\\d*(?:\\+)?[ -]?(?:min|minutes?|mins?|hours?|h|hrs?|minuten|minuto|minuti|минут\\p{L}*|pages?|pp|kb|mb)\\b.*"
              + "|.*\\d\\s*(?:分|分钟|分鐘|분|דקות|دقائق|دقيقة).*"
              + "|\\d.*|(?:pdf|video|podcast|audio|paywall|free|subscription|registration|link|links|via)"
              + "|(?:via|more|new|update\\p{L}*|posted|published)\\s+\\d.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SIGNATURE =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}’'&-]*(?: [\\p{L}\\p{M}’'&-]+){1,3}");
  private static final Pattern HANDLE = Pattern.compile("@?\\p{L}[\\p{L}\\p{N}_-]{2,20}");
  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*)(?:\\s+(?:(?:de|da|di|van|von|der|den|del|la|le|bin|al)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}’'.-]*){1,3}";
  private static final Pattern AUTHORS =
      Pattern.compile(
          "(?:(?i:by|reviewed by|von|par|por|di|text:|words:)\\s+)?"
              + NAME
              + "(?:(?:,? and |,? & |, |; |,? et |,? und |,? y |,? e )"
              + NAME
              + ")*");

  private SourceName() {}

  /** The name in a line that may say a date or a reading time besides. */
  static Optional<String> in(String line) {
    if (is(line)) {
      return Optional.of(line.strip());
    }
    for (String part : PARTED.split(line.strip(), -1)) {
      if (is(part)) {
        return Optional.of(part.strip());
      }
    }
    return Optional.empty();
  }

  /** The host that a line names. */
  static Optional<String> domainIn(String line) {
    Matcher domain = DOMAIN_WORD.matcher(line);
    return domain.find() ? Optional.of(domain.group()) : Optional.empty();
  }

  /** Few words of which the first is a name, as a line of its own below a blurb signs it. */
  static Optional<String> signature(String line) {
    return SIGNATURE.matcher(line).matches() ? Optional.of(line) : Optional.empty();
  }

  /** Whether a line is nothing but names of people: "N. Example, Second B. Sample and A. Third". */
  static boolean areAuthors(String line) {
    return AUTHORS.matcher(line.strip()).matches();
  }

  /** Whether a word is such as people sign with on the net. */
  static boolean isHandle(String word) {
    return HANDLE.matcher(word).matches() && !NO_NAME.matcher(word).matches();
  }

  static boolean is(String written) {
    String text = written.strip();
    if (text.length() < 2
        || Words.count(text) > SOURCE_WORDS
        || NO_NAME.matcher(text).matches()
        || ".!?:;。！？：".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    int first = text.codePointAt(0);
    boolean isLetter = Character.isLetter(first) && !Character.isLowerCase(first);
    return DOMAIN.matcher(text).matches()
        || first == '@'
        || (isLetter && PARTED.split(text, -1).length == 1 && isCapitalised(text));
  }

  /** In scripts with capitals most of a name's longer words begin with one. */
  private static boolean isCapitalised(String text) {
    int words = 0;
    int capitals = 0;
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words++;
      capitals += Character.isLowerCase(word.group().codePointAt(0)) ? 0 : 1;
    }
    return capitals >= CAPITALISED * words;
  }
}
