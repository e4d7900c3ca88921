package io.cuttings.explain;

import io.cuttings.harmless.Elements;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes the page of a mail harmless: nothing in it runs, loads, leads away or looks like a mark of
 * ours. First its attributes go, so that what is marked afterwards is all that bears a class, an id
 * or a title; then only known elements pass.
 */
final class SafeMail {
  private static final String GONE =
      "script, style, title, meta, link, base, template, noscript, select, textarea, svg,"
          + " object, embed, applet, iframe, frame, frameset, input, map, audio, video, canvas";

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align",
          "bgcolor",
          "border",
          "cellpadding",
          "cellspacing",
          "color",
          "colspan",
          "dir",
          "lang",
          "rowspan",
          "size",
          "style",
          "valign",
          "width");

  private static final Safelist TAGS =
      Safelist.none()
          .addTags(Elements.TEXT.toArray(String[]::new))
          .addAttributes(":all", ATTRIBUTES.toArray(String[]::new))
          .addAttributes(":all", "class", "id", "title");

  private SafeMail() {}

  /** Takes from the page whatever acts, and every name that a mark of ours could bear. */
  static void strip(Document page) {
    page.select(GONE).remove();
    for (Element element : page.getAllElements()) {
      if (element.normalName().equals("a")) {
        element.tagName("u"); // a link that looks like one and leads nowhere
      }
      for (Attribute attribute : List.copyOf(element.attributes().asList())) {
        String name = attribute.getKey();
        boolean isPicture = element.normalName().equals("img") && name.equals("alt");
        if (!ATTRIBUTES.contains(name) && !isPicture) {
          element.removeAttr(name);
        } else if (name.equals("style")) {
          element.attr("style", SafeStyle.of(attribute.getValue()));
        }
      }
    }
  }

  /** The stripped and marked page with nothing but known elements. */
  static Element clean(Document page) {
    return new Cleaner(TAGS).clean(page).body();
  }
}
