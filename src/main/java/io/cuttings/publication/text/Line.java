package io.cuttings.publication.text;

import java.util.List;

/**
 * A line of a body as a reader sees it.
 *
 * @param text visible characters, white space collapsed, nothing invisible in it
 * @param end behind the line's last character in the body's text; 0 where positions were not asked
 *     for
 */
public record Line(String text, int end, List<Anchor> anchors) {

  /** A link in the line: what it is called and where it leads. */
  public record Anchor(String text, String url) {}

  public Line {
    anchors = List.copyOf(anchors);
  }
}
