package io.cuttings.split.text;

import io.cuttings.mime.Body;
import io.cuttings.publication.CutSettings;
import io.cuttings.split.flow.Flow;
import java.util.List;

/** Reads a plain text body as a flow of blocks. Thread-safe; any characters are a text. */
public final class TextFlow {

  /** The blocks that begin at or behind that character of the body. */
  public Flow flow(Body body, int from) {
    return flow(body, from, CutSettings.Marks.NONE);
  }

  /** The same, and where the user's markers stand. */
  public Flow flow(Body body, int from, CutSettings.Marks markers) {
    List<Line> lines = new LineReader(body).read(Math.min(from, body.text().length()));
    MarkedLines marked = MarkedLines.of(lines, markers);
    References references = new References(marked.lines());
    Passages passages = new Passages(marked, references);
    TextBlocks blocks = new TextBlocks(references);
    BareHeadlines.mark(passages.read()).forEach(blocks::add);
    return new Flow(body.part(), blocks.blocks(), List.of(), marked.matches());
  }
}
