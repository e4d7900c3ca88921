package io.cuttings.split.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CSS declarations, as in a style attribute; of two with one name the later counts. */
record Declarations(Map<String, String> values) {
  static final Declarations NONE = new Declarations(Map.of());

  Declarations {
    values = Map.copyOf(values);
  }

  static Declarations parse(String css) {
    Map<String, String> values = new HashMap<>();
    for (String declaration : css.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        values.put(
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            value.replace("!important", "").strip());
      }
    }
    return new Declarations(values);
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  boolean is(String name, String value) {
    return value.equals(values.get(name));
  }
}
