package io.cuttings.harmless;

import io.cuttings.harmless.css.HarmlessStyle;
import io.cuttings.mime.InlinePictures;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes one page harmless: first only what is known passes, then its links, pictures and styles are
 * settled. Nothing is taken out of the tree one by one, which would take the square of its size.
 */
final class PageCleaner {
  private static final Set<String> ATTRIBUTES =
      Elements.words(
          """
          align alt aria-hidden aria-label bgcolor border bordercolor cellpadding cellspacing
          class clear color colspan datetime dir face frame headers height hidden hspace id lang
          noshade nowrap reversed role rowspan rules scope size span start style summary title type
          valign value vspace width
          """);

  /** What the elements of a page say of its colours. */
  private static final Set<String> COLOURS = Elements.words("alink link text vlink");

  private static final Safelist KNOWN =
      Safelist.none()
          .addTags(Elements.TEXT.toArray(String[]::new))
          .addTags("a", "details", "img", "summary")
          .addAttributes(":all", ATTRIBUTES.toArray(String[]::new))
          .addAttributes(":all", "background") // to be counted
          .addAttributes("a", "href", "name")
          .addAttributes("details", "open")
          .addAttributes("img", "src", "srcset");

  private static final String WITHOUT_TEXT = String.join(",", Elements.WITHOUT_TEXT);

  /** Under these, pictures in the cells of a table leave no gaps, as in mail programs. */
  private static final String PUBLIC_ID = "-//W3C//DTD XHTML 1.0 Transitional//EN";

  private static final String SYSTEM_ID = "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd";

  private final HarmlessStyle style = new HarmlessStyle();
  private final Pictures pictures;
  private int backgrounds;

  PageCleaner(Supplier<InlinePictures> carried) {
    this.pictures = new Pictures(carried);
  }

  HarmlessPage clean(String html) {
    Document sent = Parser.htmlParser().parseInput(html, "");
    List<String> sheets =
        sent.getElementsByTag("style").stream().map(e -> style.sheet(e.data())).toList();
    sent.select(WITHOUT_TEXT).forEach(Element::empty);
    Document page = new Cleaner(KNOWN).clean(sent);
    page.outputSettings().prettyPrint(false).charset("UTF-8");
    page.body().getAllElements().forEach(this::settle);
    adopt(sent.body(), page.body());
    Element root = sent.firstElementChild();
    if (root != null) {
      adopt(root, page.body().parent());
    }
    for (String sheet : sheets) {
      if (!sheet.isBlank()) {
        page.head().appendElement("style").appendChild(new DataNode(sheet));
      }
    }
    page.prependChild(doctype(sent));
    return new HarmlessPage(
        page, pictures.remote() + backgrounds + style.remotePictures(), pictures.tooLarge());
  }

  /** Almost standard is what the transitional types mean to browsers (WHATWG HTML, 13.2.6.4.1). */
  private static DocumentType doctype(Document sent) {
    DocumentType type = sent.documentType();
    boolean isTransitional =
        type != null && type.publicId().toLowerCase(Locale.ROOT).contains(" transitional//");
    return isTransitional
        ? new DocumentType("html", PUBLIC_ID, SYSTEM_ID)
        : new DocumentType("html", "", "");
  }

  private void settle(Element element) {
    if (element.hasAttr("style")) {
      style(element, element);
    }
    if (element.hasAttr("background")) {
      backgrounds += element.attr("background").isBlank() ? 0 : 1;
      element.removeAttr("background");
    }
    if (element.hasAttr("href")) {
      Links.settle(element);
    }
    if (element.normalName().equals("img")) {
      boolean hasOtherSources = element.hasAttr("srcset");
      element.removeAttr("srcset");
      pictures.settle(element, hasOtherSources);
    }
  }

  private void style(Element from, Element to) {
    String looks = style.attribute(from.attr("style"));
    if (looks.isEmpty()) {
      to.removeAttr("style");
    } else {
      to.attr("style", looks);
    }
  }

  /** The root and the body are not copied, and have looks too. */
  private void adopt(Element sent, Element shown) {
    for (Attribute attribute : sent.attributes()) {
      if (ATTRIBUTES.contains(attribute.getKey()) || COLOURS.contains(attribute.getKey())) {
        shown.attr(attribute.getKey(), attribute.getValue());
      }
    }
    if (sent.hasAttr("style")) {
      style(sent, shown);
    }
    backgrounds += sent.attr("background").isBlank() ? 0 : 1;
  }
}
