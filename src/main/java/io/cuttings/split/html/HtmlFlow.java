package io.cuttings.split.html;

import io.cuttings.mime.Body;
import io.cuttings.publication.CutSettings;
import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Flow;
import io.cuttings.split.flow.SettingMatch;
import io.cuttings.split.html.Selectors.ElementMatch;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads an HTML body as a flow of blocks. Thread-safe; any characters are a page. */
public final class HtmlFlow {

  /** The blocks that begin at or behind that character of the body. */
  public Flow flow(Body body, int from) {
    return flow(body, from, CutSettings.Marks.NONE);
  }

  /** The same, and where the user's selectors match. */
  public Flow flow(Body body, int from, CutSettings.Marks selectors) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = parser.parseInput(body.text(), "");
    List<Block> blocks = blocks(page, from);
    if (selectors.isEmpty()) {
      return new Flow(body.part(), blocks, List.of());
    }
    List<ElementMatch> matches = Selectors.find(page, selectors);
    if (removeParts(blocks, matches)) {
      blocks = blocks(page, from);
    }
    return new Flow(
        body.part(), blocks, List.of(), matches.stream().map(ElementMatch::match).toList());
  }

  private static List<Block> blocks(Document page, int from) {
    FlowBuilder builder = new FlowBuilder(new StyleResolver(StyleSheet.of(page)), from);
    NodeTraversor.filter(builder, page.body());
    return builder.blocks();
  }

  /** Takes from the page what is to be dropped and is only a part of a block. */
  private static boolean removeParts(List<Block> blocks, List<ElementMatch> matches) {
    NavigableMap<Integer, Block> byStart = new TreeMap<>();
    blocks.forEach(block -> byStart.put(block.start(), block));
    boolean removed = false;
    for (ElementMatch found : matches) {
      SettingMatch match = found.match();
      if (match.kind() == SettingMatch.Kind.DROP
          && (reachesBeyond(byStart, match.start(), match)
              || reachesBeyond(byStart, match.end() - 1, match))) {
        found.element().remove();
        removed = true;
      }
    }
    return removed;
  }

  private static boolean reachesBeyond(
      NavigableMap<Integer, Block> byStart, int at, SettingMatch match) {
    Map.Entry<Integer, Block> found = byStart.floorEntry(at);
    if (found == null || found.getValue().end() <= at) {
      return false;
    }
    Block block = found.getValue();
    return block.start() < match.start() || block.end() > match.end();
  }
}
