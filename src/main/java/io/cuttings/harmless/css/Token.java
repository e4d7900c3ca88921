package io.cuttings.harmless.css;

import java.util.Locale;

/**
 * A token (CSS Syntax Level 3, 4). Its text has no escapes left; written again, it has those that
 * it needs, and none of its characters can end what it stands in.
 *
 * @param text of a name without its {@code @}, {@code #} or {@code (}, of a string without quotes
 */
record Token(Kind kind, String text) {
  static final Token SPACE = new Token(Kind.SPACE, " ");

  enum Kind {
    NAME,
    FUNCTION,
    AT,
    HASH,
    STRING,
    NUMBER,
    URL,
    OPEN,
    CLOSE,
    SIGN,
    SPACE,
    /** What no style needs and a trick may need. */
    BAD
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isOpen(String bracket) {
    return kind == Kind.OPEN && text.equals(bracket);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equalsIgnoreCase(name);
  }

  /** A function opens a parenthesis. */
  boolean opens() {
    return kind == Kind.OPEN || kind == Kind.FUNCTION;
  }

  /** The bracket that ends what this one opens. */
  String closing() {
    return switch (text) {
      case "{" -> "}";
      case "[" -> "]";
      default -> ")";
    };
  }

  String lowerCase() {
    return text.toLowerCase(Locale.ROOT);
  }

  void write(StringBuilder css) {
    switch (kind) {
      case NAME -> name(css, text);
      case FUNCTION -> {
        name(css, text);
        css.append('(');
      }
      case HASH -> {
        css.append('#');
        characters(css, text, 0);
      }
      case STRING -> {
        css.append('"');
        string(css);
        css.append('"');
      }
      case NUMBER, OPEN, CLOSE, SIGN, SPACE -> css.append(text);
      case AT, URL, BAD -> throw new IllegalStateException("Nobody writes a token of kind " + kind);
    }
  }

  /** A digit at the start would make it a number. */
  private static void name(StringBuilder css, String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '-') {
      start++;
    }
    if (start < name.length() && Character.isDigit(name.charAt(start))) {
      css.append(name, 0, start);
      escaped(css, name.charAt(start));
      characters(css, name, start + 1);
    } else {
      characters(css, name, 0);
    }
  }

  private static void characters(StringBuilder css, String name, int from) {
    for (int i = from; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Tokens.isNameCharacter(c)) {
        css.append(c);
      } else {
        escaped(css, c);
      }
    }
  }

  private void string(StringBuilder css) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == 0x7F) {
        escaped(css, c);
      } else {
        css.append(c);
      }
    }
  }

  private static void escaped(StringBuilder css, char c) {
    css.append('\\').append(Integer.toHexString(c)).append(' ');
  }
}
