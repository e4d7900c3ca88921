package io.cuttings.publication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title and the number of an issue, from a subject. */
final class IssueTitle {
  /** Marks that replies, forwards, corrections and re-sendings put in front, in several tongues. */
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*(?:(?:re|aw|antw|sv|vs|ref|rif|r|odp|fwd?|wg|tr|rv|enc|i|pd|vb|vl|doorst|回复|回覆"
              + "|答复|转发|轉寄|转寄|轉發|返信|転送|전달|회신)\\s*(?:\\[\\d+\\])?\\s*[:：]"
              + "|\\[(?:fwd?|corrected|correction|resent|resend|updated|ext|external)\\s*:?\\]"
              + "|(?:corrected|correction|resent|resend|resending)\\s*[:：])\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:#|№|\\b(?:issue|no\\.?|nr\\.?|num(?:ber)?\\.?|n°|nº|week|vol(?:ume)?\\.?|edition"
              + "|episode|ausgabe|folge|numéro|número|edición|выпуск)\\s*[#:]?)\\s*(\\d{1,5})\\b"
              + "|第\\s*(\\d{1,5})\\s*[期号號回]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private IssueTitle() {}

  /** The subject without marks; the subject itself where it is nothing but marks. */
  static String title(String subject) {
    String title = subject.strip();
    Matcher mark = MARK.matcher(title);
    while (mark.find()) {
      title = title.substring(mark.end());
      mark = MARK.matcher(title);
    }
    return title.isEmpty() ? subject.strip() : title.strip();
  }

  static Optional<String> number(String title) {
    Matcher found = NUMBER.matcher(title);
    if (!found.find()) {
      return Optional.empty();
    }
    return Optional.of(found.group(1) == null ? found.group(2) : found.group(1));
  }
}
