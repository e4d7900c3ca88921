package io.cuttings.split.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The rules of a page's style elements whose selectors are simple (a tag, a class, an id, a tag
 * with a class): what mail readers apply everywhere. Rules for media are left out, since they hold
 * for phones or print.
 */
final class StyleSheet {
  private static final int MAX_RULES = 2_000;
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?(?:\\*/|$)|<!--|-->", Pattern.DOTALL);
  private static final Pattern SIMPLE = Pattern.compile("[\\w-]*(?:[.#][\\w-]+)?");

  private final Map<String, Declarations> rules = new HashMap<>();

  static StyleSheet of(Document page) {
    StyleSheet sheet = new StyleSheet();
    for (Element style : page.getElementsByTag("style")) {
      sheet.read(COMMENT.matcher(style.data()).replaceAll(""));
    }
    return sheet;
  }

  private void read(String css) {
    int at = 0;
    while (at < css.length() && rules.size() < MAX_RULES) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = css.substring(at, open).strip();
      int close = selectors.startsWith("@") ? endOfNested(css, open) : css.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (!selectors.startsWith("@")) {
        add(selectors, css.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private static int endOfNested(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      char c = css.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void add(String selectors, String body) {
    Declarations declarations = Declarations.parse(body);
    for (String selector : selectors.split(",", -1)) {
      String key = selector.strip().toLowerCase(Locale.ROOT);
      if (!key.isEmpty() && SIMPLE.matcher(key).matches()) {
        rules.merge(key, declarations, StyleSheet::merge);
      }
    }
  }

  private static Declarations merge(Declarations earlier, Declarations later) {
    Map<String, String> values = new HashMap<>(earlier.values());
    values.putAll(later.values());
    return new Declarations(values);
  }

  /** What the rules say of an element, least specific first. */
  List<Declarations> of(Element element) {
    List<Declarations> found = new ArrayList<>();
    if (rules.isEmpty()) {
      return found;
    }
    String tag = element.normalName();
    collect(tag, found);
    String classes = element.attr("class").toLowerCase(Locale.ROOT);
    if (!classes.isEmpty()) {
      String[] names = classes.split("\\s+", 0);
      for (String name : names) {
        collect("." + name, found);
      }
      for (String name : names) {
        collect(tag + "." + name, found);
      }
    }
    if (element.hasAttr("id")) {
      collect("#" + element.id().toLowerCase(Locale.ROOT), found);
    }
    return found;
  }

  private void collect(String key, List<Declarations> found) {
    Declarations declarations = rules.get(key);
    if (declarations != null) {
      found.add(declarations);
    }
  }
}
