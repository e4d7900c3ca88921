package io.cuttings.story;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Decides which items are the same story: connected sets of matches, the closest joined first, and
 * none joined that has a member apart from one of the other. Pure, and independent of the order of
 * the items.
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
    List<Match> matches = new ArrayList<>();
    for (Pair pair : candidates(sorted, standing)) {
      Comparison.edge(sorted.get(pair.first), sorted.get(pair.second), pair.reasons)
          .ifPresent(edge -> matches.add(new Match(pair.first, pair.second, edge)));
    }
    Components stories = new Components(sorted.navigableKeySet());
    BiPredicate<StoryItem, StoryItem> apart =
        (a, b) -> Distinction.areApart(sorted.get(a), sorted.get(b));
    matches.stream()
        .sorted(Match.CLOSEST_FIRST)
        .forEach(match -> stories.joinUnless(apart, match.first, match.second));
    List<StoryEdge> edges =
        matches.stream()
            .filter(match -> stories.areJoined(match.first, match.second))
            .map(Match::edge)
            .toList();
    return new Stories(stories.firstIds(), edges);
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

  /** Two items that are one story, unless one of them is closer to another. */
  private record Match(StoryItem first, StoryItem second, StoryEdge edge) {
    static final Comparator<Match> CLOSEST_FIRST =
        Comparator.comparingDouble((Match match) -> -match.edge.score())
            .thenComparing(Match::days)
            .thenComparing(Match::first)
            .thenComparing(Match::second);

    long days() {
      return DAYS.between(day(first), day(second));
    }

    private static LocalDate day(StoryItem item) {
      return LocalDate.ofInstant(item.date(), ZoneOffset.UTC);
    }
  }

  private record Pair(StoryItem first, StoryItem second, Set<Reason> reasons) {}
}
