package io.cuttings.split.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line or paragraph of a body, an image or a rule.
 *
 * @param text in plain characters, white space collapsed; of an image its alternative text
 * @param runs the text's stretches in order, without gaps
 * @param style the style of most of the text
 * @param heading 1 to 6 where the body marks it as a heading, else 0
 * @param listDepth how many lists it stands in
 * @param opensEntry whether a bullet or number stands before it
 * @param afterBreak whether only a line break parts it from the block before
 * @param place the innermost container that holds it
 * @param start first character of it in the decoded part
 * @param end behind its last character
 */
public record Block(
    Kind kind,
    String text,
    List<Run> runs,
    Style style,
    int heading,
    int listDepth,
    boolean opensEntry,
    boolean afterBreak,
    Container place,
    int start,
    int end) {

  /** What a reader sees. */
  public enum Kind {
    TEXT,
    IMAGE,
    RULE
  }

  public Block {
    runs = List.copyOf(runs);
  }

  /** The same block as an entry of a list, without the sign that marked it as one. */
  public Block asEntry(String withoutSign, List<Run> itsRuns) {
    return new Block(
        kind, withoutSign, itsRuns, style, heading, 1, true, afterBreak, place, start, end);
  }

  /** A picture's alternative text as a heading of that level. */
  Block asHeading(int level) {
    return new Block(
        Kind.TEXT, text, runs, style, level, listDepth, false, false, place, start, end);
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** How many of its characters are links. */
  public int linkedLength() {
    return runs.stream().filter(r -> r.url() != null).mapToInt(Run::length).sum();
  }

  public boolean isLinked() {
    return runs.stream().anyMatch(r -> r.url() != null);
  }

  /** The first link; null where there is none. */
  public @Nullable String firstUrl() {
    for (Run run : runs) {
      if (run.url() != null) {
        return run.url();
      }
    }
    return null;
  }
}
