package io.cuttings.split.role;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches for a large alternation at those characters only where it can begin. Which these are is
 * asked of the expression once for each beginning and kept; threads that ask at once give the same
 * answer, so that none needs to wait.
 */
final class Beginnings {
  private static final int LETTERS = 27;
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Pattern pattern;
  private final byte[] byCharacter = new byte[Character.MAX_VALUE + 1];
  private final byte[] byLetters = new byte[LETTERS * LETTERS * LETTERS];

  /**
   * @param pattern matches no empty text, and asks of what stands before it only whether it is a
   *     letter or nothing
   */
  Beginnings(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Whether the expression stands anywhere in the text, which is in lower case. */
  boolean occurIn(String text) {
    Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      if (mayBegin(text, i) && matcher.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(String text, int at) {
    char first = text.charAt(at);
    return Character.isSurrogate(first) // half a character tells nothing
        || (mayBegin(byCharacter, first, text, at, 1)
            && (at + 3 > text.length() || mayBeginWithLetters(text, at)));
  }

  private boolean mayBeginWithLetters(String text, int at) {
    int letters = 0;
    for (int i = at; i < at + 3; i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c < 'a' || c > 'z')) {
        return true;
      }
      letters = letters * LETTERS + (c == ' ' ? 0 : c - 'a' + 1);
    }
    return mayBegin(byLetters, letters, text, at, 3);
  }

  private boolean mayBegin(byte[] answers, int key, String text, int at, int length) {
    if (answers[key] == 0) {
      Matcher matcher = pattern.matcher(text.substring(at, at + length));
      // a match that fails for want of characters may succeed with more of them
      answers[key] = matcher.lookingAt() || matcher.hitEnd() ? YES : NO;
    }
    return answers[key] == YES;
  }
}
