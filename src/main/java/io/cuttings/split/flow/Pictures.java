package io.cuttings.split.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads pictures by their alternative texts, for issues whose headings are drawn: a linked picture
 * is a headline, another a heading of a section.
 */
public final class Pictures {
  private static final int SECTION = 2;
  private static final int HEADLINE = 3;

  private Pictures() {}

  public static Flow read(Flow flow) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : flow.blocks()) {
      boolean says = block.kind() == Block.Kind.IMAGE && block.text().contains(" ");
      blocks.add(says ? block.asHeading(block.isLinked() ? HEADLINE : SECTION) : block);
    }
    return new Flow(flow.part(), blocks, flow.warnings(), flow.matches());
  }
}
