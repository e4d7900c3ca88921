package io.cuttings.story;

/**
 * Something that items of the same story have in common: equal keys make two items candidates.
 *
 * @param value 61 bits of a digest, and the reason in the lowest three
 */
public record StoryKey(long value) implements Comparable<StoryKey> {
  private static final int REASONS = 8;

  static StoryKey of(Reason reason, long digest) {
    return new StoryKey((digest & -REASONS) | reason.code());
  }

  /** What the items have in common. */
  public Reason reason() {
    return Reason.of((int) (value & (REASONS - 1)));
  }

  @Override
  public int compareTo(StoryKey other) {
    return Long.compare(value, other.value);
  }
}
