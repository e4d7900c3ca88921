package io.cuttings.split.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Whether a link stands on a coloured ground or in a frame of its own, as mail builders draw
 * buttons: the link itself is coloured, or the cell that holds nothing but the link.
 */
final class Ground {
  private static final Set<String> NONE = Set.of("none", "transparent", "inherit", "initial");

  /** Frames around a link nest this deep in known templates. */
  private static final int DEPTH = 6;

  private Ground() {}

  static boolean isButton(Element element, List<Declarations> declarations) {
    return isColoured(element, declarations) && holdsOneLink(element);
  }

  private static boolean isColoured(Element element, List<Declarations> declarations) {
    boolean isColoured = !element.attr("bgcolor").isBlank();
    for (Declarations some : declarations) {
      for (String name : new String[] {"background-color", "background"}) {
        String value = some.get(name);
        isColoured = value == null ? isColoured : !NONE.contains(value) && !value.contains("url(");
      }
      String border = some.get("border");
      isColoured |= border != null && !border.startsWith("0") && !NONE.contains(border);
    }
    return isColoured;
  }

  private static boolean holdsOneLink(Element element) {
    Element here = element;
    for (int i = 0; i < DEPTH && !here.nameIs("a"); i++) {
      Element only = null;
      for (Node child : here.childNodes()) {
        if (child instanceof TextNode text && !text.isBlank()) {
          return false;
        }
        if (child instanceof Element inner) {
          if (only != null) {
            return false;
          }
          only = inner;
        }
      }
      if (only == null) {
        return false;
      }
      here = only;
    }
    return here.nameIs("a") && here.children().stream().noneMatch(Element::isBlock);
  }
}
