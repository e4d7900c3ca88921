package io.cuttings.story;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Two items of two cuts of an issue that may be the same.
 *
 * @param sign what speaks for it
 * @param similarity how much of what either says both say
 */
record ItemPair(ItemText before, ItemText after, Sign sign, double similarity) {

  /** The most telling first; of equals those in the same section, then those closest in place. */
  static final Comparator<ItemPair> CLOSEST_FIRST =
      Comparator.comparing(ItemPair::sign)
          .thenComparing(Comparator.comparingDouble(ItemPair::similarity).reversed())
          .thenComparing(pair -> !pair.isInSameSection())
          .thenComparing(ItemPair::distance)
          .thenComparing(pair -> pair.before.rank())
          .thenComparing(pair -> pair.after.rank());

  private static final double NEAR = 0.6;
  private static final double CONTAINED = 0.8;

  /** Of fewer shingles, a text is in another by chance. */
  private static final int TELLING = 6;

  /** What tells that two items are the same, the most telling first. */
  enum Sign {
    URL,
    TEXT,
    TITLE
  }

  /** Empty where nothing speaks for it. */
  static Optional<ItemPair> of(ItemText before, ItemText after) {
    double similarity = before.similarity(after);
    if (before.hasSameUrl(after)) {
      return Optional.of(new ItemPair(before, after, Sign.URL, similarity));
    }
    if (similarity >= NEAR || isContained(before, after)) {
      return Optional.of(new ItemPair(before, after, Sign.TEXT, similarity));
    }
    return before.hasSameTitle(after)
        ? Optional.of(new ItemPair(before, after, Sign.TITLE, similarity))
        : Optional.empty();
  }

  private static boolean isContained(ItemText before, ItemText after) {
    return Math.min(before.shingles().size(), after.shingles().size()) >= TELLING
        && before.overlap(after) >= CONTAINED;
  }

  private boolean isInSameSection() {
    return Objects.equals(before.item().section(), after.item().section());
  }

  private int distance() {
    return Math.abs(before.rank() - after.rank());
  }

  Continuity.Kept kept() {
    return new Continuity.Kept(before.item(), after.item());
  }
}
