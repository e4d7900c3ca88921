package io.cuttings.story;

import static java.time.temporal.ChronoUnit.DAYS;

import io.cuttings.decision.Decision;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Decides which items are the same story: connected sets of matches, the closest joined first, and
 * none joined that has a member apart from one of the other. Pure, and independent of the order of
 * the items.
 */
public final class StoryMatcher {

  /**
   * Matches items.
   *
   * @param items all items of the kins in question
   * @param standing keys that join nothing
   * @param decisions the user's, about these items, in any order; none that was taken back
   */
  public Stories match(
      Collection<StoryItem> items, Set<StoryKey> standing, List<Decision> decisions) {
    TreeSet<StoryItem> sorted = new TreeSet<>(items);
    Map<String, StoryItem> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    // most items share no key with another, and are never looked at closer
    Map<StoryItem, Traits> known = new HashMap<>();
    Function<StoryItem, Traits> traits = item -> known.computeIfAbsent(item, Traits::new);
    Rulings rulings = Rulings.of(decisions, byId.keySet());
    List<Match> matches = matches(sorted, traits, standing);
    rulings.pins().forEach(pin -> matches.add(pinned(pin, byId)));
    BiPredicate<StoryItem, StoryItem> apart =
        (a, b) ->
            rulings.areCut(a.id(), b.id())
                || Distinction.areApart(traits.apply(a), traits.apply(b));
    return stories(sorted, matches, apart);
  }

  private static List<Match> matches(
      SortedSet<StoryItem> items, Function<StoryItem, Traits> traits, Set<StoryKey> standing) {
    List<Match> matches = new ArrayList<>();
    for (Pair pair : candidates(items, standing)) {
      Comparison.edge(traits.apply(pair.first), traits.apply(pair.second), pair.reasons)
          .ifPresent(edge -> matches.add(new Match(pair.first, pair.second, edge)));
    }
    return matches;
  }

  private static Match pinned(Rulings.Pin pin, Map<String, StoryItem> byId) {
    StoryItem one = Objects.requireNonNull(byId.get(pin.one()));
    StoryItem other = Objects.requireNonNull(byId.get(pin.other()));
    StoryItem first = one.compareTo(other) < 0 ? one : other;
    StoryItem second = first.equals(one) ? other : one;
    return new Match(first, second, new StoryEdge(first.id(), second.id(), Reason.PIN, 1));
  }

  private static Stories stories(
      Collection<StoryItem> items, List<Match> matches, BiPredicate<StoryItem, StoryItem> apart) {
    Components stories = new Components(items);
    Components kins = new Components(items);
    matches.sort(Match.CLOSEST_FIRST);
    for (Match match : matches) {
      kins.join(match.first, match.second);
      if (match.edge.reason() == Reason.PIN) {
        stories.join(match.first, match.second);
      } else {
        stories.joinUnless(apart, match.first, match.second);
      }
    }
    Map<List<StoryItem>, StoryEdge> edges = new LinkedHashMap<>();
    matches.stream()
        .filter(match -> stories.areJoined(match.first, match.second))
        .sorted(Comparator.comparing(Match::first).thenComparing(Match::second))
        .forEach(m -> edges.merge(List.of(m.first, m.second), m.edge, StoryMatcher::pinned));
    return new Stories(stories.firstIds(), kins.firstIds(), List.copyOf(edges.values()));
  }

  /** Of two edges between the same items, the one that the user made. */
  private static StoryEdge pinned(StoryEdge one, StoryEdge other) {
    return one.reason() == Reason.PIN ? one : other;
  }

  /** Pairs that share a key, in the items' order. */
  private static Collection<Pair> candidates(SortedSet<StoryItem> items, Set<StoryKey> standing) {
    Map<StoryKey, List<StoryItem>> bearers = new TreeMap<>();
    for (StoryItem item : items) {
      for (StoryKey key : item.keys()) {
        if (!standing.contains(key)) {
          bearers.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
        }
      }
    }
    Map<Long, Pair> pairs = new TreeMap<>();
    Map<StoryItem, Integer> ranks = ranks(items);
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
        Comparator.comparing((Match match) -> match.edge.reason() != Reason.PIN)
            .thenComparingDouble(match -> -match.edge.score())
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
