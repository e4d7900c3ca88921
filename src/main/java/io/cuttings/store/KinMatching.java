package io.cuttings.store;

import io.cuttings.decision.Decision;
import io.cuttings.story.StandingKeys;
import io.cuttings.story.Stories;
import io.cuttings.story.StoryItem;
import io.cuttings.story.StoryKey;
import io.cuttings.story.StoryMatcher;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Matches whole kins anew, within one transaction: the stories come out as if all items had been
 * matched at once.
 */
final class KinMatching {
  private static final StoryMatcher MATCHER = new StoryMatcher();

  private final StoryItems stored;
  private final DecisionRows decisions;

  KinMatching(StoryItems stored, DecisionRows decisions) {
    this.stored = stored;
    this.decisions = decisions;
  }

  /** Matches these kins, what the user's decisions lead to from them, and arriving items. */
  Matched match(Collection<String> kinIds, Collection<StoryItem> arriving) throws SQLException {
    Set<String> wanted = new TreeSet<>(kinIds);
    while (true) {
      List<StoryItems.Stored> touched = stored.ofKins(wanted);
      List<StoryItem> universe = new ArrayList<>(items(touched));
      universe.addAll(arriving);
      List<Decision> about = decisions.about(universe.stream().map(StoryItem::id).toList());
      if (!wanted.addAll(stored.kinsOf(named(about)))) {
        Set<StoryKey> standing = standing(universe, bearers(arriving));
        Stories stories = MATCHER.match(universe, standing, about);
        return new Matched(stories, moved(touched, stories));
      }
    }
  }

  private static Set<String> named(List<Decision> decisions) {
    Set<String> items = new HashSet<>();
    for (Decision decision : decisions) {
      items.addAll(decision.items());
      items.addAll(decision.rest());
    }
    return items;
  }

  private static Map<String, MatchedIssue.Place> moved(
      List<StoryItems.Stored> touched, Stories stories) {
    Map<String, MatchedIssue.Place> moved = new TreeMap<>();
    for (StoryItems.Stored one : touched) {
      String id = one.item().id();
      MatchedIssue.Place place = MatchedIssue.Place.of(id, stories);
      if (!place.equals(one.place())) {
        moved.put(id, place);
      }
    }
    return moved;
  }

  static Map<StoryKey, List<StoryItem>> bearers(Collection<StoryItem> items) {
    Map<StoryKey, List<StoryItem>> bearers = new HashMap<>();
    for (StoryItem item : items) {
      item.keys().forEach(k -> bearers.computeIfAbsent(k, x -> new ArrayList<>()).add(item));
    }
    return bearers;
  }

  static List<StoryItem> items(List<StoryItems.Stored> group) {
    return group.stream().map(StoryItems.Stored::item).toList();
  }

  /** Of all keys in question, those that join nothing. */
  private Set<StoryKey> standing(
      Collection<StoryItem> universe, Map<StoryKey, List<StoryItem>> arriving) throws SQLException {
    Set<StoryKey> shared = new TreeSet<>();
    bearers(universe).forEach((key, group) -> addShared(key, group, shared));
    Set<StoryKey> standing = new HashSet<>(stored.common(shared));
    shared.removeAll(standing);
    Map<StoryKey, List<StoryItems.Stored>> others = stored.bearers(shared);
    for (StoryKey key : shared) {
      List<StoryItem> all = new ArrayList<>(arriving.getOrDefault(key, List.of()));
      all.addAll(items(others.getOrDefault(key, List.of())));
      if (StandingKeys.isStanding(all)) {
        standing.add(key);
      }
    }
    return standing;
  }

  private static void addShared(StoryKey key, List<StoryItem> group, Set<StoryKey> shared) {
    if (group.size() > 1) {
      shared.add(key);
    }
  }

  /**
   * What came out.
   *
   * @param moved stored items that change their story or kin
   */
  record Matched(Stories stories, Map<String, MatchedIssue.Place> moved) {}
}
