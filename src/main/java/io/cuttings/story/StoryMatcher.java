package io.cuttings.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which items are the same story: connected sets of matches. Pure, and independent of the
 * order of the items.
 */
public final class StoryMatcher {

  /**
   * Matches items.
   *
   * @param items all items of the stories in question
   * @param standing keys that join nothing
   */
  public Stories match(Collection<StoryItem> items, Set<StoryKey> standing) {
    TreeMap<StoryItem, Traits> sorted = new TreeMap<>();
    items.forEach(item -> sorted.put(item, new Traits(item)));
    List<StoryEdge> edges = new ArrayList<>();
    Components components = new Components(sorted.navigableKeySet());
    for (Pair pair : candidates(sorted, standing)) {
      Optional<StoryEdge> edge =
          Comparison.edge(sorted.get(pair.first), sorted.get(pair.second), pair.reasons);
      edge.ifPresent(
          found -> {
            edges.add(found);
            components.join(pair.first, pair.second);
          });
    }
    return new Stories(components.storyIds(), edges);
  }

  /** Pairs that share a key, in the items' order. */
  private static Collection<Pair> candidates(
      SortedMap<StoryItem, Traits> items, Set<StoryKey> standing) {
    Map<StoryKey, List<StoryItem>> bearers = new TreeMap<>();
    for (StoryItem item : items.keySet()) {
      for (StoryKey key : item.keys()) {
        if (!standing.contains(key)) {
          bearers.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
        }
      }
    }
    Map<Long, Pair> pairs = new TreeMap<>();
    Map<StoryItem, Integer> ranks = ranks(items.keySet());
    bearers.forEach((key, group) -> addPairs(key.reason(), group, ranks, pairs));
    return pairs.values();
  }

  private static Map<StoryItem, Integer> ranks(Set<StoryItem> items) {
    Map<StoryItem, Integer> ranks = new HashMap<>();
    items.forEach(item -> ranks.put(item, ranks.size()));
    return ranks;
  }

  private static void addPairs(
      Reason reason, List<StoryItem> group, Map<StoryItem, Integer> ranks, Map<Long, Pair> pairs) {
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        StoryItem first = group.get(i);
        StoryItem second = group.get(j);
        long place = ((long) ranks.get(first) << Integer.SIZE) + ranks.get(second);
        pairs
            .computeIfAbsent(place, p -> new Pair(first, second, new TreeSet<>()))
            .reasons
            .add(reason);
      }
    }
  }

  private record Pair(StoryItem first, StoryItem second, Set<Reason> reasons) {}
}
