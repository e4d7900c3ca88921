package io.cuttings.harmless.css;

import io.cuttings.harmless.css.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What stands between the braces of a rule, or in a style attribute: known properties with values
 * that load nothing and stay in their place. A picture in a background gives way, its colour stays.
 * For one page.
 */
final class Declarations {
  private static final Set<String> PROPERTIES =
      words(
          """
          align-content align-items align-self aspect-ratio
          background background-attachment background-clip background-color background-image
          background-origin background-position background-repeat background-size
          border border-bottom border-bottom-color border-bottom-left-radius
          border-bottom-right-radius border-bottom-style border-bottom-width border-collapse
          border-color border-left border-left-color border-left-style border-left-width
          border-radius border-right border-right-color border-right-style border-right-width
          border-spacing border-style border-top border-top-color border-top-left-radius
          border-top-right-radius border-top-style border-top-width border-width
          bottom box-shadow box-sizing caption-side clear color column-count column-gap
          column-rule column-width columns content counter-increment counter-reset cursor
          direction display empty-cells flex flex-basis flex-direction flex-flow flex-grow
          flex-shrink flex-wrap float font font-family font-feature-settings font-kerning
          font-size font-size-adjust font-stretch font-style font-variant font-variant-caps
          font-variant-ligatures font-variant-numeric font-weight gap grid grid-area
          grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-gap
          grid-column-start grid-gap grid-row grid-row-end grid-row-gap grid-row-start grid-template
          grid-template-areas grid-template-columns grid-template-rows height hyphens
          justify-content justify-items justify-self left letter-spacing line-break line-height
          list-style list-style-image list-style-position list-style-type margin margin-bottom
          margin-left margin-right margin-top max-height max-width min-height min-width
          object-fit object-position opacity order outline outline-color outline-offset
          outline-style outline-width overflow overflow-wrap overflow-x overflow-y padding
          padding-bottom padding-left padding-right padding-top page-break-after page-break-before
          page-break-inside place-content place-items place-self pointer-events position quotes
          right row-gap tab-size table-layout text-align text-align-last text-decoration
          text-decoration-color text-decoration-line text-decoration-style
          text-decoration-thickness text-indent text-justify text-overflow text-rendering
          text-shadow text-size-adjust text-transform text-underline-offset
          text-underline-position top transform transform-origin unicode-bidi vertical-align
          visibility white-space widows width word-break word-spacing word-wrap writing-mode
          z-index zoom
          -moz-border-radius -moz-box-sizing -moz-hyphens -moz-osx-font-smoothing
          -ms-text-size-adjust -webkit-border-radius -webkit-box-shadow -webkit-box-sizing
          -webkit-font-smoothing -webkit-hyphens -webkit-text-fill-color -webkit-text-size-adjust
          """);

  private static final Set<String> FUNCTIONS =
      words(
          """
          calc clamp counter fit-content hsl hsla linear-gradient max min minmax matrix
          radial-gradient repeat repeating-linear-gradient repeating-radial-gradient rgb rgba rotate
          scale scalex scaley skew skewx skewy translate translatex translatey
          """);

  /** Where a picture can be left out and the rest keeps its meaning. */
  private static final Set<String> PICTURED =
      Set.of("background", "background-image", "list-style", "list-style-image");

  private static final String VALUE_SIGNS = ",.+*/%-!";

  private int remotePictures;

  static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** How many pictures gave way that would have been fetched. */
  int remotePictures() {
    return remotePictures;
  }

  /** The harmless ones, each with its semicolon. */
  void write(List<Token> tokens, StringBuilder css) {
    int start = 0;
    Deque<String> open = new ArrayDeque<>();
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || (open.isEmpty() && tokens.get(i).isSign(";"))) {
        declaration(tokens.subList(start, i), css);
        start = i + 1;
      } else {
        follow(tokens.get(i), open);
      }
    }
  }

  /** A bracket that nothing opened closes nothing. */
  private static void follow(Token token, Deque<String> open) {
    if (token.opens()) {
      open.push(token.closing());
    } else if (token.is(Kind.CLOSE) && token.text().equals(open.peek())) {
      open.pop();
    }
  }

  private void declaration(List<Token> tokens, StringBuilder css) {
    int name = skipSpace(tokens, 0);
    int colon = skipSpace(tokens, name + 1);
    if (colon >= tokens.size() || !tokens.get(colon).isSign(":")) {
      return;
    }
    String property = tokens.get(name).lowerCase();
    List<Token> value = tokens.subList(colon + 1, tokens.size());
    if (tokens.get(name).is(Kind.NAME) && PROPERTIES.contains(property)) {
      StringBuilder safe = new StringBuilder();
      if (value(property, value, safe)) {
        css.append(property).append(':').append(safe.toString().strip()).append(';');
      }
    }
  }

  private static int skipSpace(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).is(Kind.SPACE)) {
      at++;
    }
    return at;
  }

  /** Whether the value is harmless; what is written of another is worth nothing. */
  private boolean value(String property, List<Token> value, StringBuilder css) {
    int depth = 0;
    for (Token token : value) {
      depth += token.opens() ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
      if (depth < 0) {
        return false;
      }
      if (token.is(Kind.URL)) {
        remotePictures += isRemote(token.text()) ? 1 : 0;
        if (!PICTURED.contains(property)) {
          return false;
        }
        css.append(" none ");
      } else if (isHarmless(property, token)) {
        token.write(css);
      } else {
        return false;
      }
    }
    return depth == 0 && !css.toString().isBlank();
  }

  private static boolean isRemote(String address) {
    return !address.regionMatches(true, 0, "data:", 0, 5)
        && !address.regionMatches(true, 0, "cid:", 0, 4);
  }

  private static boolean isHarmless(String property, Token token) {
    return switch (token.kind()) {
      case NAME -> !property.equals("position") || !leavesItsPlace(token);
      case FUNCTION -> FUNCTIONS.contains(token.lowerCase());
      case OPEN -> token.isOpen("(");
      case CLOSE -> token.text().equals(")");
      case SIGN -> VALUE_SIGNS.contains(token.text());
      case HASH, STRING, NUMBER, SPACE -> true;
      case AT, URL, BAD -> false;
    };
  }

  private static boolean leavesItsPlace(Token token) {
    return token.isName("fixed") || token.isName("sticky") || token.isName("-webkit-sticky");
  }
}
