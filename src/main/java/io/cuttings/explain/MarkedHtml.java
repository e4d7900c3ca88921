package io.cuttings.explain;

import io.cuttings.mime.Body;
import io.cuttings.split.JudgedBlock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The page of a mail, harmless, with its blocks in colours. For one mail. */
final class MarkedHtml {
  private final Marker marker;
  private final TreeMap<Integer, JudgedBlock> byStart = new TreeMap<>();

  private MarkedHtml(List<JudgedBlock> blocks, Marker marker) {
    this.marker = marker;
    blocks.forEach(judged -> byStart.putIfAbsent(judged.block().start(), judged));
  }

  static Element of(Body body, List<JudgedBlock> blocks, Marker marker) {
    Document page =
        Parser.htmlParser().setTrackPosition(true).parseInput(body.text(), ""); // as the splitter
    SafeMail.strip(page);
    MarkedHtml marked = new MarkedHtml(blocks, marker);
    List<Node> nodes = page.body().nodeStream().toList();
    nodes.forEach(marked::mark);
    return SafeMail.clean(page);
  }

  private void mark(Node node) {
    if (node instanceof TextNode text && !text.isBlank()) {
      JudgedBlock block = blockAt(text.sourceRange());
      Element stretch = block == null ? Marker.unseen() : marker.stretch(block);
      put(text, stretch, block);
      stretch.appendChild(text);
    } else if (node instanceof Element image && image.normalName().equals("img")) {
      picture(image);
    } else if (node instanceof Element rule && rule.normalName().equals("hr")) {
      JudgedBlock block = blockAt(rule.sourceRange());
      if (block != null) {
        rule.attr("title", marker.stretch(block).attr("title"));
        marker.anchor(block).forEach(rule::before);
      }
    }
  }

  /** A picture is never loaded; what it says stands for it. */
  private void picture(Element image) {
    String alt = image.attr("alt").strip();
    JudgedBlock block = blockAt(image.sourceRange());
    if (block == null) {
      image.replaceWith(new TextNode(alt));
      return;
    }
    Element stretch = marker.stretch(block).addClass("picture").text("▧ " + alt);
    put(image, stretch, block);
    image.remove();
  }

  private void put(Node place, Element stretch, @Nullable JudgedBlock block) {
    if (block != null) {
      marker.anchor(block).forEach(place::before);
    }
    place.before(stretch);
  }

  private @Nullable JudgedBlock blockAt(Range range) {
    Map.Entry<Integer, JudgedBlock> found = byStart.floorEntry(range.startPos());
    boolean holds = found != null && range.startPos() < found.getValue().block().end();
    return holds ? found.getValue() : null;
  }
}
