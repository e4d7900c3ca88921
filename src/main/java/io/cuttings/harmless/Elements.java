package io.cuttings.harmless;

import java.util.Set;

/** The elements of HTML by what they can do. */
public final class Elements {

  /** Those that only say what a text is, or where it stands. */
  public static final Set<String> TEXT =
      words(
          """
          abbr address article aside b bdi bdo big blockquote br caption center cite code col
          colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header
          hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike
          strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr
          """);

  /** Those whose content nobody sees as text: it goes with them. Of all others the text stays. */
  static final Set<String> WITHOUT_TEXT =
      words(
          """
          annotation annotation-xml applet datalist embed iframe noembed noframes script style svg
          template title
          """);

  private Elements() {}

  static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
