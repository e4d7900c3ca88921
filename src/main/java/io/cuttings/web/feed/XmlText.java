package io.cuttings.web.feed;

/** Text of mail, made fit for XML 1.0, whose texts know no control characters. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** With the replacement character for each that XML does not allow. */
  static String allowed(String text) {
    return isAllowed(text)
        ? text
        : text.codePoints()
            .map(c -> isAllowed(c) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  static boolean isAllowed(String text) {
    return text.codePoints().allMatch(XmlText::isAllowed);
  }

  /** Char of XML 1.0, 2.2; half a surrogate pair comes as a code point of its own. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
