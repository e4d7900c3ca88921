package io.cuttings.split.role;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Searches for many expressions at those characters only where one can begin, and there only for
 * those that can. Which these are is asked of the expressions once for each beginning and kept;
 * threads that ask at once give the same answer, so that none needs to wait.
 */
final class Beginnings {
  private static final int LETTERS = 27;
  private static final Pattern NONE = Pattern.compile("(?!)");
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final List<Pattern> expressions;
  private final Pattern any;
  private final byte[] byCharacter = new byte[Character.MAX_VALUE + 1];
  private final AtomicReferenceArray<Pattern> byLetters =
      new AtomicReferenceArray<>(LETTERS * LETTERS * LETTERS);
  private final Map<String, Pattern> some = new ConcurrentHashMap<>();

  /**
   * For a table.
   *
   * @param expressions match no empty text, and ask of what stands before it only whether it is a
   *     letter or nothing
   */
  Beginnings(List<String> expressions) {
    this.expressions = expressions.stream().map(Pattern::compile).toList();
    this.any = anyOf(this.expressions);
  }

  private Pattern anyOf(List<Pattern> alternatives) {
    String regex = alternatives.stream().map(Pattern::pattern).collect(Collectors.joining("|"));
    return regex.isEmpty() ? NONE : some.computeIfAbsent(regex, Pattern::compile);
  }

  /** Whether an expression stands anywhere in the text, which is in lower case. */
  boolean occurIn(String text) {
    Matcher matcher = any.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      Pattern here = mayBegin(text, i) ? beginning(text, i) : NONE;
      if (here != NONE && matcher.usePattern(here).region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(String text, int at) {
    char first = text.charAt(at);
    if (Character.isSurrogate(first)) {
      return true; // half a character tells nothing
    }
    if (byCharacter[first] == 0) {
      byCharacter[first] = mayBegin(any, String.valueOf(first)) ? YES : NO;
    }
    return byCharacter[first] == YES;
  }

  private static boolean mayBegin(Pattern pattern, String beginning) {
    Matcher matcher = pattern.matcher(beginning);
    // a match that fails for want of characters may succeed with more of them
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** The expressions that can begin there. */
  private Pattern beginning(String text, int at) {
    if (at + 3 > text.length()) {
      return any;
    }
    int letters = 0;
    for (int i = at; i < at + 3; i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c < 'a' || c > 'z')) {
        return any;
      }
      letters = letters * LETTERS + (c == ' ' ? 0 : c - 'a' + 1);
    }
    Pattern known = byLetters.get(letters);
    if (known == null) {
      String beginning = text.substring(at, at + 3);
      known = anyOf(expressions.stream().filter(e -> mayBegin(e, beginning)).toList());
      byLetters.set(letters, known);
    }
    return known;
  }
}
