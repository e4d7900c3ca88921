package io.cuttings.split.text;

/**
 * A line of a text body.
 *
 * @param text without the space around it, and without quote marks
 * @param indent how many columns stand before the text
 * @param start where the text begins in the decoded part
 * @param end behind its last character
 * @param isSoft whether the next line goes on with the paragraph (RFC 3676, 4.1)
 */
record Line(String text, int indent, int start, int end, boolean isSoft) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** How many columns the line takes; CJK characters take two. */
  int width() {
    return indent + text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF));
  }
}
