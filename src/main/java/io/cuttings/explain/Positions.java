package io.cuttings.explain;

import io.cuttings.split.CutRecord;
import io.cuttings.split.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where items stand in their issue, as in an export: the section and the item in it, both from 0,
 * as in {@code 0.3}. For one explanation.
 */
final class Positions {
  private final List<String> ofRecords = new ArrayList<>();
  private final int[] recordOfBlock;

  Positions(Explanation explanation) {
    recordOfBlock = new int[explanation.blocks().size()];
    Arrays.fill(recordOfBlock, -1);
    int section = -1;
    int item = 0;
    int heading = Integer.MIN_VALUE;
    for (CutRecord cut : explanation.records()) {
      Arrays.fill(recordOfBlock, cut.from(), cut.to(), ofRecords.size());
      if (cut.item() == null) {
        ofRecords.add("");
        continue;
      }
      boolean isNew = cut.heading() != heading;
      heading = cut.heading();
      section += isNew ? 1 : 0;
      item = isNew ? 0 : item + 1;
      ofRecords.add(section + "." + item);
    }
  }

  /** The position of what became of a record; empty where it was left out. */
  String ofRecord(int record) {
    return ofRecords.get(record);
  }

  /** The record that holds a block; -1 where none does. */
  int recordOf(int block) {
    return recordOfBlock[block];
  }
}
