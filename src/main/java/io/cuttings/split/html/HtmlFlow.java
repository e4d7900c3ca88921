package io.cuttings.split.html;

import io.cuttings.mime.Body;
import io.cuttings.split.flow.Flow;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads an HTML body as a flow of blocks. Thread-safe; any characters are a page. */
public final class HtmlFlow {

  /** The blocks that begin at or behind that character of the body. */
  public Flow flow(Body body, int from) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = parser.parseInput(body.text(), "");
    FlowBuilder builder = new FlowBuilder(new StyleResolver(StyleSheet.of(page)), from);
    NodeTraversor.filter(builder, page.body());
    return new Flow(body.part(), builder.blocks(), List.of());
  }
}
