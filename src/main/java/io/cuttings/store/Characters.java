package io.cuttings.store;

import org.jspecify.annotations.Nullable;

/** Text of mail, made fit for a database. */
final class Characters {
  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /**
   * PostgreSQL has no U+0000 in texts, and half a surrogate pair is no character in UTF-8: the
   * replacement character stands for either, on every database.
   */
  static @Nullable String storable(@Nullable String text) {
    return text == null ? null : required(text);
  }

  static String required(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        i++; // both halves are there
      } else if (c == 0 || Character.isSurrogate(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
