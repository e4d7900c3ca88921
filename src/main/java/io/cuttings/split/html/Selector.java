package io.cuttings.split.html;

import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** A selector (CSS, as jsoup reads it) that a user wrote. */
public record Selector(String written, Evaluator evaluator) {

  /** These take regular expressions in jsoup, which a mail could keep busy for ever. */
  private static final Pattern EXPRESSION = Pattern.compile(":matches\\w*\\(|\\[[^\\]]*~=");

  /**
   * Reads what a user wrote.
   *
   * @throws IllegalArgumentException where it is no selector, with the reason
   */
  public static Selector parse(String written) {
    if (EXPRESSION.matcher(written).find()) {
      throw new IllegalArgumentException(
          "regular expressions are not taken; say .name, [attribute*=part] or :contains(words)");
    }
    try {
      return new Selector(written, QueryParser.parse(written));
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }
}
