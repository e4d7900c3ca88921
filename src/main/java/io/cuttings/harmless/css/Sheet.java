package io.cuttings.harmless.css;

import io.cuttings.harmless.css.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The rules of one style sheet: those with selectors, and groups of them for media. Everything else
 * that begins with @ loads, names or animates something and is left out, and so is what is meant
 * for the dark: a mail is shown in the light. For one sheet; its time grows with the length.
 */
final class Sheet {
  private static final int DEEPEST = 8;
  private static final Set<String> GROUPS = Set.of("media", "supports");

  private static final Set<String> SELECTOR_FUNCTIONS =
      Set.of(
          "not",
          "is",
          "where",
          "lang",
          "nth-child",
          "nth-last-child",
          "nth-of-type",
          "nth-last-of-type");

  private static final String SELECTOR_SIGNS = ":,.>+~*=^$|-";
  private static final String CONDITION_SIGNS = ":,./-";

  private final List<Token> tokens;
  private final int[] ends;
  private final Declarations declarations;
  private final StringBuilder css;

  private Sheet(List<Token> tokens, Declarations declarations, StringBuilder css) {
    this.tokens = tokens;
    this.ends = ends(tokens);
    this.declarations = declarations;
    this.css = css;
  }

  static void write(List<Token> tokens, Declarations declarations, StringBuilder css) {
    new Sheet(tokens, declarations, css).rules(0, tokens.size(), 0);
  }

  /** For each bracket that opens the place of the one that closes it, or of the end. */
  private static int[] ends(List<Token> tokens) {
    int[] ends = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < ends.length; i++) {
      Token token = tokens.get(i);
      ends[i] = ends.length;
      if (token.opens()) {
        open.push(i);
      } else if (token.is(Kind.CLOSE)
          && !open.isEmpty()
          && tokens.get(open.peek()).closing().equals(token.text())) {
        ends[open.pop()] = i;
      }
    }
    return ends;
  }

  private void rules(int from, int to, int depth) {
    int start = from;
    while (start < to) {
      Token first = tokens.get(start);
      if (first.is(Kind.SPACE)) {
        start++;
        continue;
      }
      boolean isAt = first.is(Kind.AT);
      int open = start;
      while (open < to && !tokens.get(open).isOpen("{") && !(isAt && isEnd(open))) {
        open = tokens.get(open).opens() ? ends[open] + 1 : open + 1;
      }
      if (open < to && tokens.get(open).isOpen("{")) {
        rule(start, open, Math.min(to, ends[open]), depth);
        open = ends[open];
      }
      start = open + 1;
    }
  }

  private boolean isEnd(int at) {
    return tokens.get(at).isSign(";");
  }

  private void rule(int start, int open, int end, int depth) {
    List<Token> prelude = tokens.subList(start, open);
    if (!prelude.get(0).is(Kind.AT)) {
      selected(prelude, tokens.subList(open + 1, end));
    } else if (depth < DEEPEST
        && GROUPS.contains(prelude.get(0).lowerCase())
        && isCondition(prelude.subList(1, prelude.size()))) {
      css.append('@').append(prelude.get(0).lowerCase());
      write(prelude.subList(1, prelude.size()));
      css.append('{');
      rules(open + 1, end, depth + 1);
      css.append("}\n");
    }
  }

  private void selected(List<Token> selector, List<Token> body) {
    if (isSelector(selector)) {
      StringBuilder looks = new StringBuilder();
      declarations.write(body, looks);
      if (looks.length() > 0) {
        write(selector);
        css.append('{').append(looks).append("}\n");
      }
    }
  }

  private void write(List<Token> prelude) {
    prelude.forEach(token -> token.write(css));
  }

  private static boolean isSelector(List<Token> selector) {
    return isBalanced(selector)
        && selector.stream()
            .allMatch(
                token ->
                    switch (token.kind()) {
                      case NAME, HASH, STRING, NUMBER, SPACE, OPEN, CLOSE -> true;
                      case FUNCTION -> SELECTOR_FUNCTIONS.contains(token.lowerCase());
                      case SIGN -> SELECTOR_SIGNS.contains(token.text());
                      case AT, URL, BAD -> false;
                    });
  }

  private static boolean isCondition(List<Token> condition) {
    boolean isForTheDark =
        condition.stream().anyMatch(token -> token.isName("prefers-color-scheme"))
            && condition.stream().anyMatch(token -> token.isName("dark"));
    return !isForTheDark
        && isBalanced(condition)
        && condition.stream()
            .allMatch(
                token ->
                    switch (token.kind()) {
                      case NAME, NUMBER, SPACE, OPEN, CLOSE -> true;
                      case SIGN -> CONDITION_SIGNS.contains(token.text());
                      case FUNCTION, HASH, STRING, AT, URL, BAD -> false;
                    });
  }

  /** Otherwise it would swallow what is written behind it. */
  private static boolean isBalanced(List<Token> prelude) {
    Deque<String> open = new ArrayDeque<>();
    for (Token token : prelude) {
      if (token.opens()) {
        open.push(token.closing());
      } else if (token.is(Kind.CLOSE) && (open.isEmpty() || !open.pop().equals(token.text()))) {
        return false;
      }
    }
    return open.isEmpty();
  }
}
