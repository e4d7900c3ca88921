package io.cuttings.publication;

import io.cuttings.publication.text.Phrases;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of an issue, from a subject. */
final class IssueTitle {
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*(?:(?<word>%1$s)\\s*(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]|[\\[【(]\\s*%1$s\\s*[:：]?\\s*[\\]】)])\\s*"
              .formatted(Phrases.anyOf(Phrases.list("subject-marks.txt"))),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Some programs put the whole subject into brackets when they forward. */
  private static final Pattern BRACKETED =
      Pattern.compile("^\\[(?:fwd?|fw):\\s*(.+)\\]$", Pattern.CASE_INSENSITIVE);

  /** A subject beyond this is an attack or an accident. */
  private static final int LONGEST = 1_000;

  private IssueTitle() {}

  /** The subject without marks; the subject itself where it is nothing but marks. */
  static String title(String subject) {
    String title = subject.strip();
    title = title.length() > LONGEST ? title.substring(0, LONGEST).strip() : title;
    String shorter = withoutMark(title);
    while (!shorter.equals(title)) {
      title = shorter;
      shorter = withoutMark(title);
    }
    return title.isEmpty() ? subject.strip() : title;
  }

  private static String withoutMark(String title) {
    Matcher bracketed = BRACKETED.matcher(title);
    if (bracketed.matches()) {
      return bracketed.group(1).strip();
    }
    Matcher mark = MARK.matcher(title);
    return mark.lookingAt() ? title.substring(mark.end()).strip() : title;
  }

  /** Whether the subject says that the message was passed on, sent again or corrected. */
  static boolean isMarked(String subject) {
    String title = subject.strip();
    return !withoutMark(title).equals(title);
  }
}
