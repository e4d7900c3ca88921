package io.cuttings.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An item of a cut with what it says.
 *
 * @param rank its place in the reading order of the whole issue, from 0
 * @param title the words of its headline
 * @param shingles of headline and text together: what one cut takes for a headline, another takes
 *     for the beginning of the text; none where it says nothing
 */
record ItemText(PlacedItem item, int rank, List<String> title, Set<Long> shingles) {

  static List<ItemText> of(List<PlacedItem> items) {
    List<ItemText> texts = new ArrayList<>();
    for (PlacedItem item : items) {
      List<String> title = Words.of(Headline.unnumbered(item.title()));
      List<String> words = new ArrayList<>(title);
      words.addAll(Words.of(item.text()));
      Set<Long> shingles = words.isEmpty() ? Set.of() : Words.shingles(words);
      texts.add(new ItemText(item, texts.size(), title, shingles));
    }
    return texts;
  }

  boolean hasSameUrl(ItemText other) {
    return item.urlKey() != null && item.urlKey().equals(other.item.urlKey());
  }

  boolean hasSameTitle(ItemText other) {
    return !title.isEmpty() && title.equals(other.title);
  }

  /** How much of what either says both say; nothing says nothing in common. */
  double similarity(ItemText other) {
    return shingles.isEmpty() ? 0 : Likeness.similarity(shingles, other.shingles);
  }

  /** The share of what the shorter one says that the other says too. */
  double overlap(ItemText other) {
    return shingles.isEmpty() || other.shingles.isEmpty()
        ? 0
        : Likeness.overlap(shingles, other.shingles);
  }

  /** The share of what this one says that the other says too. */
  double shareIn(ItemText other) {
    Set<Long> both = new HashSet<>(shingles);
    both.retainAll(other.shingles);
    return shingles.isEmpty() ? 0 : (double) both.size() / shingles.size();
  }
}
