package io.cuttings.split.text;

import java.util.List;

/**
 * Lines between empty ones, or the lines of one bullet, hard-wrapped lines joined again.
 *
 * @param heading 1 to 6 where it is a heading, else 0
 * @param depth how many bullets it stands under, its own too
 * @param opensEntry whether a bullet stands before it
 * @param isRule whether it is a line of signs
 * @param isNumbered whether the bullet is a number
 * @param gap how many empty lines stand above it
 */
record Passage(
    List<Line> lines,
    int heading,
    int depth,
    boolean opensEntry,
    boolean isRule,
    boolean isNumbered,
    int gap) {

  Passage {
    lines = List.copyOf(lines);
  }

  /** The same lines as a heading. */
  Passage asHeading(int level) {
    return new Passage(lines, level, 0, false, false, false, gap);
  }

  boolean isPlain() {
    return heading == 0 && depth == 0 && !isRule;
  }
}
