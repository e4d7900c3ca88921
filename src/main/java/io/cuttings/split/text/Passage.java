package io.cuttings.split.text;

import java.util.List;

/**
 * Lines between empty ones, or the lines of one bullet, hard-wrapped lines joined again.
 *
 * @param heading 1 to 6 where it is a heading, else 0
 * @param depth how many bullets it stands under, its own too
 * @param opensEntry whether a bullet stands before it
 * @param isRule whether it is a line of signs
 */
record Passage(List<Line> lines, int heading, int depth, boolean opensEntry, boolean isRule) {

  Passage {
    lines = List.copyOf(lines);
  }
}
