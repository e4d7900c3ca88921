package io.cuttings.split.text;

import io.cuttings.mime.Body;
import io.cuttings.split.flow.Flow;
import java.util.List;

/** Reads a plain text body as a flow of blocks. Thread-safe; any characters are a text. */
public final class TextFlow {

  /** The blocks that begin at or behind that character of the body. */
  public Flow flow(Body body, int from) {
    List<Line> lines = new LineReader(body).read(Math.min(from, body.text().length()));
    References references = new References(lines);
    Passages passages = new Passages(lines, references);
    TextBlocks blocks = new TextBlocks(references);
    BareHeadlines.mark(passages.read()).forEach(blocks::add);
    return new Flow(body.part(), blocks.blocks(), List.of());
  }
}
