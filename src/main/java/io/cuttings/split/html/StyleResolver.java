package io.cuttings.split.html;

import io.cuttings.split.flow.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The style that an element's text has: its parent's, its tag's, the style rules', its own. */
final class StyleResolver {
  /** The sizes that browsers give to h1 … h6 (HTML, 15.3.6), in em. */
  private static final double[] HEADINGS = {1, 2, 1.5, 1.17, 1, 0.83, 0.67};

  private final StyleSheet sheet;
  private final Map<String, Declarations> parsed = new HashMap<>();

  StyleResolver(StyleSheet sheet) {
    this.sheet = sheet;
  }

  /** All declarations for an element, least specific first. */
  List<Declarations> declarations(Element element) {
    List<Declarations> all = new ArrayList<>(sheet.of(element));
    if (element.hasAttr("style")) {
      all.add(parsed.computeIfAbsent(element.attr("style"), Declarations::parse));
    }
    return all;
  }

  Style style(Element element, Style parent, List<Declarations> declarations) {
    Style style = byTag(element, parent);
    for (Declarations some : declarations) {
      style = apply(some, style, parent);
    }
    return style;
  }

  private static Style byTag(Element element, Style parent) {
    Style style = align(element, parent);
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          style
              .withBold(true)
              .withSize(parent.size() * HEADINGS[element.normalName().charAt(1) - '0']);
      case "b", "strong", "th", "dt" -> style.withBold(true);
      case "i", "em", "cite" -> style.withItalic(true);
      case "center" -> style.withCentred(true);
      case "small", "sub", "sup" -> style.withSize(parent.size() / 1.2);
      case "big" -> style.withSize(parent.size() * 1.2);
      case "font" -> font(element, style);
      default -> style;
    };
  }

  private static Style align(Element element, Style parent) {
    if (!element.hasAttr("align") || element.normalName().equals("table")) {
      return parent;
    }
    return parent.withCentred(element.attr("align").equalsIgnoreCase("center"));
  }

  private static Style font(Element element, Style style) {
    Style sized = style.withSize(FontSize.ofFontElement(element.attr("size")).orElse(style.size()));
    return element.hasAttr("color")
        ? sized.withColour(element.attr("color").toLowerCase(Locale.ROOT))
        : sized;
  }

  private static Style apply(Declarations css, Style style, Style parent) {
    Style result = style;
    for (String name : new String[] {"font", "font-size"}) {
      String value = css.get(name);
      if (value != null) {
        result = result.withSize(FontSize.of(value, parent.size()).orElse(result.size()));
      }
    }
    for (String name : new String[] {"font", "font-weight"}) {
      String value = css.get(name);
      if (value != null) {
        result = result.withBold(isBold(value, name.equals("font-weight") && result.bold()));
      }
    }
    String transform = css.get("text-transform");
    if (transform != null) {
      result = result.withUpper(transform.equals("uppercase"));
    }
    String align = css.get("text-align");
    if (align != null) {
      result = result.withCentred(align.equals("center"));
    }
    String fontStyle = css.get("font-style");
    if (fontStyle != null) {
      result = result.withItalic(fontStyle.startsWith("italic") || fontStyle.startsWith("oblique"));
    }
    String colour = css.get("color");
    return colour == null ? result : result.withColour(colour);
  }

  private static boolean isBold(String value, boolean inherited) {
    for (String word : value.split("\\s+", 6)) {
      switch (word) {
        case "bold", "bolder", "600", "700", "800", "900" -> {
          return true;
        }
        case "normal", "lighter", "100", "200", "300", "400", "500" -> {
          return false;
        }
        default -> {}
      }
    }
    return inherited;
  }
}
