package io.cuttings.split.text;

/**
 * A line of a text body.
 *
 * @param text without the space around it, and without quote marks
 * @param indent how many columns stand before the text
 * @param start where the text begins in the decoded part
 * @param end behind its last character
 * @param joint how the next line goes on with the paragraph
 */
record Line(String text, int indent, int start, int end, Joint joint) {

  /** How a line of flowed text is joined to the next (RFC 3676, 4.1 and 4.2). */
  enum Joint {
    /** Not at all: the line ends where the writer ended it. */
    NONE,
    /** With a space. */
    SPACE,
    /** Without: the space at the line's end was put there to be deleted. */
    TIGHT
  }

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
