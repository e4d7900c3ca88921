package io.cuttings.harmless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Looks through a page for anything that could act: written apart from what cleans. */
public final class Inspection {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("#root html head body title style meta a abbr address article aside b bdi bdo big"
                  + " blockquote br caption center cite code col colgroup dd del details dfn div dl"
                  + " dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd"
                  + " li main mark nav ol p pre q rp rt ruby s samp section small span strike strong"
                  + " sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr")
              .split(" "));

  private static final Set<String> LOADING =
      Set.of(
          ("srcset sizes background action formaction poster data ping download xlink:href cite"
                  + " longdesc lowsrc dynsrc usemap manifest srcdoc code archive codebase classid"
                  + " autofocus contenteditable http-equiv form is slot popover accesskey")
              .split(" "));

  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:)[^\\s].*|#.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
  private static final Pattern ACTING_STYLE =
      Pattern.compile(
          "url\\s*\\(|@import|@font|@namespace|image-set|image\\s*\\(|src\\s*\\(|expression|behavior"
              + "|-moz-binding|javascript|position:[^;]*(?:fixed|sticky)|var\\s*\\(|--|<|/\\*");

  private Inspection() {}

  /** Reads the page as a browser does and asserts that nothing in it can act. */
  public static Document harmless(String html) {
    Document page = Jsoup.parse(html);
    page.getAllElements().forEach(Inspection::element);
    assertThat(page.nodeStream(Comment.class).map(Node::outerHtml)).isEmpty();
    return page;
  }

  private static void element(Element element) {
    assertThat(ELEMENTS).as(element.toString()).contains(element.normalName());
    for (Attribute attribute : element.attributes()) {
      attribute(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
    }
    if (element.normalName().equals("style")) {
      style(element.data());
    }
  }

  private static void attribute(Element element, String name, String value) {
    assertThat(name).as(element.toString()).doesNotStartWith("on").isNotIn(LOADING);
    switch (name) {
      case "href" -> {
        assertThat(element.normalName()).isEqualTo("a");
        assertThat(value).matches(LINK);
        if (!value.startsWith("#")) {
          assertThat(element.attr("rel")).isEqualTo("noopener noreferrer");
          assertThat(element.attr("target")).isEqualTo("_blank");
        }
      }
      case "src" -> {
        assertThat(element.normalName()).isEqualTo("img");
        assertThat(value).matches(PICTURE);
      }
      case "target" -> assertThat(value).isEqualTo("_blank");
      case "style" -> style(value);
      default -> assertThat(name).matches("[a-z-]+");
    }
  }

  private static void style(String css) {
    assertThat(ACTING_STYLE.matcher(css.toLowerCase(Locale.ROOT)).results().map(r -> r.group()))
        .as(css)
        .isEmpty();
  }
}
