package io.cuttings.split.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CSS declarations that the flow asks for, as in a style attribute; of two with one name the
 * later counts.
 */
record Declarations(Map<String, String> values) {
  static final Declarations NONE = new Declarations(Map.of());

  private static final Set<String> KNOWN =
      Set.of(
          "background",
          "background-color",
          "border",
          "color",
          "display",
          "font",
          "font-size",
          "font-style",
          "font-weight",
          "max-height",
          "mso-hide",
          "opacity",
          "overflow",
          "text-align",
          "text-transform",
          "visibility");

  Declarations {
    values = Map.copyOf(values);
  }

  static Declarations parse(String css) {
    Map<String, String> values = new HashMap<>();
    for (String declaration : css.split(";", -1)) {
      int colon = declaration.indexOf(':');
      String name =
          colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (KNOWN.contains(name)) {
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        values.put(name, value.replace("!important", "").strip());
      }
    }
    return new Declarations(values);
  }

  /**
   * The value of a declaration; null where there is none.
   *
   * @throws IllegalArgumentException where declarations of that name are not kept
   */
  @Nullable String get(String name) {
    if (!KNOWN.contains(name)) {
      throw new IllegalArgumentException("Declarations of '" + name + "' are not kept");
    }
    return values.get(name);
  }
}
