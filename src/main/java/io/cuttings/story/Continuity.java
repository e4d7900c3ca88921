package io.cuttings.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of one issue are the same in two cuts of it: those with the same canonical URL, then
 * those with nearly the same text, then those with the same headline; one to one. Pure: the same
 * two cuts give the same, whatever the ids.
 *
 * @param kept what both cuts have, in the order of the later one
 * @param gained what only the later one has, in its order
 * @param lost what only the earlier one has, in its order
 */
public record Continuity(List<Kept> kept, List<PlacedItem> gained, List<Lost> lost) {

  /** An item in both cuts. */
  public record Kept(PlacedItem before, PlacedItem after) {}

  /**
   * An item that the later cut does not have.
   *
   * @param successor the later item that says most of what it said, or that leads where it led;
   *     null where none does
   */
  public record Lost(PlacedItem before, @Nullable PlacedItem successor) {}

  public Continuity {
    kept = List.copyOf(kept);
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /**
   * Compares two cuts of an issue.
   *
   * @param before the items of the earlier one, in reading order
   * @param after the items of the later one, in reading order
   */
  public static Continuity of(List<PlacedItem> before, List<PlacedItem> after) {
    List<ItemText> earlier = ItemText.of(before);
    List<ItemText> later = ItemText.of(after);
    List<ItemPair> pairs = ItemPairs.of(earlier, later);
    List<Kept> kept = pairs.stream().map(ItemPair::kept).toList();
    Set<Integer> pairedBefore = new HashSet<>();
    Set<Integer> pairedAfter = new HashSet<>();
    for (ItemPair pair : pairs) {
      pairedBefore.add(pair.before().rank());
      pairedAfter.add(pair.after().rank());
    }
    List<PlacedItem> gained = new ArrayList<>();
    for (ItemText item : later) {
      if (!pairedAfter.contains(item.rank())) {
        gained.add(item.item());
      }
    }
    List<Lost> lost = new ArrayList<>();
    for (ItemText item : earlier) {
      if (!pairedBefore.contains(item.rank())) {
        lost.add(new Lost(item.item(), ItemPairs.successor(item, later)));
      }
    }
    return new Continuity(kept, gained, lost);
  }
}
