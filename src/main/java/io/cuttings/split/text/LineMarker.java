package io.cuttings.split.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a line begins that a user marks: the characters as written, {@code #} for a number, and at
 * most one {@code *} for any characters; a backslash takes the next character as it is. No regular
 * expression, so that no line of a mail can keep it busy.
 */
public final class LineMarker {
  private final String written;
  private final List<Token> before;
  private final List<Token> behind;
  private final boolean isOpen;

  private LineMarker(String written, List<Token> before, List<Token> behind, boolean isOpen) {
    this.written = written;
    this.before = List.copyOf(before);
    this.behind = List.copyOf(behind);
    this.isOpen = isOpen;
  }

  /** A character, or a number of any digits. */
  private record Token(char sign, boolean isNumber) {

    /** Where it ends that stands at this character; -1 where it does not. */
    int end(String line, int from) {
      int at = from;
      if (!isNumber) {
        return at < line.length() && line.charAt(at) == sign ? at + 1 : -1;
      }
      while (at < line.length() && Character.isDigit(line.charAt(at))) {
        at++;
      }
      return at > from ? at : -1;
    }
  }

  /** The characters [from, to) of a line that are its text and no marker. */
  record Span(int from, int to) {}

  /**
   * Reads what a user wrote.
   *
   * @throws IllegalArgumentException where it is no marker, with the reason
   */
  public static LineMarker parse(String written) {
    List<Token> before = new ArrayList<>();
    List<Token> behind = new ArrayList<>();
    boolean isOpen = false;
    String text = written.stripLeading();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      List<Token> tokens = isOpen ? behind : before;
      if (c == '*' && isOpen) {
        throw new IllegalArgumentException("a marker has at most one *; write \\* for the sign");
      } else if (c == '*') {
        isOpen = true;
      } else if (c != '\\') {
        tokens.add(new Token(c, c == '#'));
      } else if (++i < text.length()) {
        tokens.add(new Token(text.charAt(i), false));
      } else {
        throw new IllegalArgumentException("the backslash at its end has nothing to stand before");
      }
    }
    if (before.stream().allMatch(token -> token.sign() == ' ') && behind.isEmpty()) {
      throw new IllegalArgumentException("it would match every line");
    }
    return new LineMarker(written, before, behind, isOpen);
  }

  /** As the user wrote it. */
  String written() {
    return written;
  }

  /** The text of a line that begins so; the whole line where it is nothing but the marker. */
  Optional<Span> match(String line) {
    int from = end(before, line, 0);
    if (from < 0) {
      return Optional.empty();
    }
    int to = line.length();
    if (isOpen && !behind.isEmpty()) {
      to = from;
      while (to <= line.length() && end(behind, line, to) < 0) {
        to++;
      }
      if (to > line.length()) {
        return Optional.empty();
      }
    }
    return Optional.of(text(line, from, to));
  }

  private static Span text(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return start == end ? new Span(0, line.length()) : new Span(start, end);
  }

  /** Where the tokens end that stand at this character; -1 where they do not. */
  private static int end(List<Token> tokens, String line, int from) {
    int at = from;
    for (Token token : tokens) {
      at = token.end(line, at);
      if (at < 0) {
        return -1;
      }
    }
    return at;
  }
}
