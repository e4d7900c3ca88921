package io.cuttings.finding;

/**
 * One thing that is amiss.
 *
 * @param subject what it is about: an archive key, a place, a file, a table
 * @param sentence what is amiss with it, and what can be done where no repair helps
 */
public record Finding(Kind kind, String subject, String sentence) {

  /** What is the same finding when it is looked for again; the sentence may count otherwise. */
  public String identity() {
    return kind + " " + subject;
  }
}
