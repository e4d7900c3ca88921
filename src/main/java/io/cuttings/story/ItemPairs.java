package io.cuttings.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Pairs the items of two cuts of an issue, and finds out where the rest of them went. */
final class ItemPairs {
  /** What so many items of one issue have in common tells none of them from another. */
  private static final int COMMON = 50;

  /** An item that took in so much of another stands for it. */
  private static final double TAKEN_IN = 0.5;

  private ItemPairs() {}

  /** One to one, the closest first; in the order of the later cut. */
  static List<ItemPair> of(List<ItemText> before, List<ItemText> after) {
    List<ItemPair> candidates = candidates(before, after);
    candidates.sort(ItemPair.CLOSEST_FIRST);
    Set<Integer> takenBefore = new HashSet<>();
    Set<Integer> takenAfter = new HashSet<>();
    List<ItemPair> pairs = new ArrayList<>();
    for (ItemPair pair : candidates) {
      if (!takenBefore.contains(pair.before().rank())
          && !takenAfter.contains(pair.after().rank())) {
        takenBefore.add(pair.before().rank());
        takenAfter.add(pair.after().rank());
        pairs.add(pair);
      }
    }
    pairs.sort(Comparator.comparing(pair -> pair.after().rank()));
    return pairs;
  }

  /** Only what shares a URL, a headline or a shingle is compared: an issue may have thousands. */
  private static List<ItemPair> candidates(List<ItemText> before, List<ItemText> after) {
    Map<Object, List<ItemText>> bearers = new HashMap<>();
    for (ItemText item : after) {
      signs(item).forEach(s -> bearers.computeIfAbsent(s, k -> new ArrayList<>()).add(item));
    }
    List<ItemPair> candidates = new ArrayList<>();
    for (ItemText item : before) {
      Set<Integer> ranks = new TreeSet<>();
      for (Object sign : signs(item)) {
        List<ItemText> sharing = bearers.getOrDefault(sign, List.of());
        nearest(item, sharing).forEach(other -> ranks.add(other.rank()));
      }
      ranks.forEach(rank -> ItemPair.of(item, after.get(rank)).ifPresent(candidates::add));
    }
    return candidates;
  }

  private static List<ItemText> nearest(ItemText item, List<ItemText> sharing) {
    if (sharing.size() <= COMMON) {
      return sharing;
    }
    // they are in reading order: those around the same place
    int from = 0;
    while (from < sharing.size() - COMMON && sharing.get(from + COMMON / 2).rank() < item.rank()) {
      from++;
    }
    return sharing.subList(from, from + COMMON);
  }

  private static Set<Object> signs(ItemText item) {
    Set<Object> signs = new HashSet<>(item.shingles());
    if (item.item().urlKey() != null) {
      signs.add(item.item().urlKey());
    }
    if (!item.title().isEmpty()) {
      signs.add(item.title());
    }
    return signs;
  }

  /** The later item that took in what an item said, or else one that leads where it led. */
  static @Nullable PlacedItem successor(ItemText lost, List<ItemText> after) {
    ItemText best = null;
    double most = 0;
    for (ItemText item : after) {
      double share = lost.shareIn(item);
      double weight = share >= TAKEN_IN ? share : lost.hasSameUrl(item) ? TAKEN_IN / 2 : 0;
      if (weight > most) {
        best = item;
        most = weight;
      }
    }
    return best == null ? null : best.item();
  }
}
