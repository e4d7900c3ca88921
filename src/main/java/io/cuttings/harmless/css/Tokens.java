package io.cuttings.harmless.css;

import io.cuttings.harmless.css.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a style into tokens as a browser does, so that neither comments nor escapes hide anything. A
 * comment parts what stands beside it. For one style; its time grows with the length.
 */
final class Tokens {
  private static final int LONGEST_ESCAPE = 6;
  private static final String SIGNS = ":;,.>+~*=^$|!/%-";

  private final String css;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String css) {
    this.css = css;
  }

  static List<Token> of(String css) {
    Tokens tokens = new Tokens(css.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n'));
    while (tokens.at < tokens.css.length()) {
      tokens.tokens.add(tokens.next());
    }
    return tokens.tokens;
  }

  static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c >= 0xA0;
  }

  private Token next() {
    char c = css.charAt(at);
    if (isSpace(c) || starts("/*") || starts("<!--") || starts("-->")) {
      return space();
    }
    if (c == '"' || c == '\'') {
      return string();
    }
    if (isNumber(at)) {
      return number();
    }
    if (isNameStart(at)) {
      return named();
    }
    if (c == '@' && isNameStart(at + 1)) {
      at++;
      return new Token(Kind.AT, name());
    }
    if (c == '#' && (isCharacter(at + 1) || isEscape(at + 1))) {
      at++;
      return new Token(Kind.HASH, name());
    }
    at++;
    return single(c);
  }

  private static Token single(char c) {
    String text = String.valueOf(c);
    return switch (c) {
      case '(', '[', '{' -> new Token(Kind.OPEN, text);
      case ')', ']', '}' -> new Token(Kind.CLOSE, text);
      default -> new Token(SIGNS.indexOf(c) < 0 ? Kind.BAD : Kind.SIGN, text);
    };
  }

  private boolean starts(String text) {
    return css.startsWith(text, at);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private Token space() {
    if (starts("/*")) {
      int end = css.indexOf("*/", at + 2);
      at = end < 0 ? css.length() : end + 2;
    } else if (starts("<!--")) {
      at += 4;
    } else if (starts("-->")) {
      at += 3;
    } else {
      skipSpace();
    }
    return Token.SPACE;
  }

  private void skipSpace() {
    while (at < css.length() && isSpace(css.charAt(at))) {
      at++;
    }
  }

  /** A line's end ends it too, and makes it bad. */
  private Token string() {
    char quote = css.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == quote) {
        at++;
        return new Token(Kind.STRING, text.toString());
      }
      if (c == '\n') {
        return new Token(Kind.BAD, "");
      }
      if (c == '\\') {
        stringEscape(text);
      } else {
        text.append(c);
        at++;
      }
    }
    return new Token(Kind.STRING, text.toString());
  }

  private void stringEscape(StringBuilder text) {
    if (isEscape(at)) {
      escape(text);
    } else {
      at = Math.min(css.length(), at + 2); // a line that goes on, or the end
    }
  }

  private boolean isCharacter(int i) {
    return i < css.length() && isNameCharacter(css.charAt(i));
  }

  private boolean isDigit(int i) {
    return i < css.length() && css.charAt(i) >= '0' && css.charAt(i) <= '9';
  }

  private boolean isSignAt(int i, String signs) {
    return i < css.length() && signs.indexOf(css.charAt(i)) >= 0;
  }

  private boolean isEscape(int i) {
    return i + 1 < css.length() && css.charAt(i) == '\\' && css.charAt(i + 1) != '\n';
  }

  private boolean isNumber(int i) {
    int from = isSignAt(i, "+-") ? i + 1 : i;
    return isDigit(from) || (isSignAt(from, ".") && isDigit(from + 1));
  }

  /** With its unit; digits, signs and letters only, or it is bad. */
  private Token number() {
    int start = at++;
    while (isDigit(at) || (isSignAt(at, ".") && isDigit(at + 1))) {
      at++;
    }
    StringBuilder number = new StringBuilder(css.substring(start, at));
    if (isSignAt(at, "%")) {
      at++;
      return new Token(Kind.NUMBER, number.append('%').toString());
    }
    if (isNameStart(at)) {
      String unit = name();
      boolean isPlain = unit.chars().allMatch(c -> isNameCharacter((char) c) && c < 0x80);
      return new Token(isPlain ? Kind.NUMBER : Kind.BAD, number.append(unit).toString());
    }
    return new Token(Kind.NUMBER, number.toString());
  }

  private boolean isNameStart(int i) {
    int from = i < css.length() && css.charAt(i) == '-' ? i + 1 : i;
    return (isCharacter(from) && !isDigit(from)) || isEscape(from);
  }

  private Token named() {
    String name = name();
    if (!isSignAt(at, "(")) {
      return new Token(Kind.NAME, name);
    }
    at++;
    return name.equalsIgnoreCase("url") ? url() : new Token(Kind.FUNCTION, name);
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (isCharacter(at) || isEscape(at)) {
      if (isEscape(at)) {
        escape(name);
      } else {
        name.append(css.charAt(at++));
      }
    }
    return name.toString();
  }

  private void escape(StringBuilder text) {
    at++;
    int start = at;
    while (at < css.length()
        && at - start < LONGEST_ESCAPE
        && Character.digit(css.charAt(at), 16) >= 0
        && css.charAt(at) < 0x80) {
      at++;
    }
    if (at == start) {
      text.append(css.charAt(at++));
      return;
    }
    int code = Integer.parseInt(css.substring(start, at), 16);
    boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    boolean isCharacter = code > 0 && Character.isValidCodePoint(code) && !isSurrogate;
    text.appendCodePoint(isCharacter ? code : 0xFFFD);
    if (at < css.length() && isSpace(css.charAt(at))) {
      at++;
    }
  }

  private Token url() {
    skipSpace();
    StringBuilder address = new StringBuilder();
    if (isSignAt(at, "\"'")) {
      address.append(string().text());
    }
    while (at < css.length() && css.charAt(at) != ')') {
      if (isEscape(at)) {
        escape(address);
      } else {
        address.append(css.charAt(at++));
      }
    }
    at = Math.min(css.length(), at + 1);
    return new Token(Kind.URL, address.toString().strip());
  }
}
