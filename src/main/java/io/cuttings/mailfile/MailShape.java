package io.cuttings.mailfile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether octets look like a mail (RFC 5322) or like something else that lay in the folder. */
public final class MailShape {
  /** How much of a file is looked at. */
  static final int HEAD = 64 * 1024;

  private static final Pattern ENVELOPE = Pattern.compile("From [^\\r\\n]*(?:\\r?\\n|$)");

  /**
   * Text files have lines with colons too: one of the fields that mail always has must be there.
   */
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:from|to|cc|subject|date|sender|received|message-id|return-path|delivered-to"
              + "|mime-version|content-type)[ \\t]*:",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern HEADER_END = Pattern.compile("\\r\\n\\r\\n|\\n\\n|\\r\\r");

  private MailShape() {}

  /** Empty where it may be a mail, else why not. */
  public static Optional<String> objection(byte[] octets) {
    String head = new String(octets, 0, Math.min(HEAD, octets.length), StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      return Optional.of(octets.length == 0 ? "It is empty" : "It holds white space only");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of("It is a ZIP archive, which has to be unpacked first");
    }
    String start = head.stripLeading().replaceFirst("^\u00EF\u00BB\u00BF", "");
    String header = HEADER_END.split(ENVELOPE.matcher(start).replaceFirst(""), 2)[0];
    if (FIELD.matcher(header).find()) {
      return Optional.empty();
    }
    return Optional.of(
        head.indexOf('\0') >= 0
            ? "It is not text and so no mail"
            : "It does not begin with the header of a mail");
  }
}
