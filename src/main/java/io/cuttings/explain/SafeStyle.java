package io.cuttings.explain;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Reduces a style attribute to how text and boxes look: nothing that loads, moves, hides or covers.
 */
final class SafeStyle {
  private static final Set<String> PROPERTIES =
      Set.of(
          "background",
          "background-color",
          "border",
          "border-bottom",
          "border-collapse",
          "border-color",
          "border-left",
          "border-radius",
          "border-right",
          "border-spacing",
          "border-style",
          "border-top",
          "border-width",
          "color",
          "direction",
          "font-family",
          "font-size",
          "font-style",
          "font-variant",
          "font-weight",
          "letter-spacing",
          "line-height",
          "list-style-type",
          "margin",
          "margin-bottom",
          "margin-left",
          "margin-right",
          "margin-top",
          "max-width",
          "padding",
          "padding-bottom",
          "padding-left",
          "padding-right",
          "padding-top",
          "text-align",
          "text-decoration",
          "text-indent",
          "text-transform",
          "vertical-align",
          "white-space",
          "width");

  /** Words, numbers, colours; no function but those of colours, no negative number, no escape. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?!-\\d|-\\.)[-\\w#.,%'\" ]|(?:rgb|hsl)a?\\([\\d\\s.,%]{1,40}\\)){1,120}");

  private SafeStyle() {}

  static String of(String style) {
    StringJoiner safe = new StringJoiner("; ");
    for (String declaration : style.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).replace("!important", "").strip();
        if (PROPERTIES.contains(name) && VALUE.matcher(value).matches()) {
          safe.add(name + ": " + value);
        }
      }
    }
    return safe.toString();
  }
}
