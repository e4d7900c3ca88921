package io.cuttings.publication.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The lines of an HTML body; a line ends where a block, a row or a break does. One text, one use.
 */
final class HtmlLines implements NodeVisitor {
  private static final Set<String> BREAKS = Set.of("br", "tr", "hr");

  private final List<Line> lines = new ArrayList<>();
  private final boolean hasPositions;
  private final StringBuilder text = new StringBuilder();
  private List<Line.Anchor> anchors = new ArrayList<>();
  private int end;

  private HtmlLines(boolean hasPositions) {
    this.hasPositions = hasPositions;
  }

  static List<Line> of(String html, boolean hasPositions) {
    HtmlLines lines = new HtmlLines(hasPositions);
    Parser parser = Parser.htmlParser().setTrackPosition(hasPositions);
    NodeTraversor.traverse(lines, Jsoup.parse(html, "", parser).body());
    lines.breakLine();
    return lines.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      end = hasPositions ? Math.max(end, words.sourceRange().endPos()) : 0;
    } else if (node instanceof Element element && isBreaking(element)) {
      breakLine();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.nameIs("a") && element.hasAttr("href")) {
      anchors.add(new Line.Anchor(name(element), element.attr("href").strip()));
    }
    if (isBreaking(element)) {
      breakLine();
    } else if (element.nameIs("td") || element.nameIs("th")) {
      text.append(' ');
    }
  }

  /** A link that shows a picture is called what the picture says. */
  private static String name(Element anchor) {
    String text = Lines.visible(anchor.text());
    Element image = text.isEmpty() ? anchor.selectFirst("img[alt]") : null;
    return image == null ? text : Lines.visible(image.attr("alt"));
  }

  private static boolean isBreaking(Element element) {
    String name = element.normalName();
    return BREAKS.contains(name) || (element.isBlock() && !name.equals("td") && !name.equals("th"));
  }

  private void breakLine() {
    String visible = Lines.visible(text);
    if (!visible.isEmpty() || !anchors.isEmpty()) {
      lines.add(new Line(visible, end, anchors));
      anchors = new ArrayList<>();
    }
    text.setLength(0);
  }
}
