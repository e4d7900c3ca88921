package io.cuttings.split;

import java.util.List;

/**
 * An issue and how it came about.
 *
 * @param blocks the flow with the role of each block, in reading order
 * @param records what the blocks between the sections' headings were cut into, in order
 */
public record Explanation(List<JudgedBlock> blocks, List<CutRecord> records, Issue issue) {

  public Explanation {
    blocks = List.copyOf(blocks);
    records = List.copyOf(records);
  }
}
