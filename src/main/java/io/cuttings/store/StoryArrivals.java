package io.cuttings.store;

import io.cuttings.publication.RecognisedMessage;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IdentifiedItem;
import io.cuttings.story.StandingKeys;
import io.cuttings.story.Stories;
import io.cuttings.story.StoryItem;
import io.cuttings.story.StoryKey;
import io.cuttings.story.StoryMatcher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Finds out what the arrival of an issue does to the stories, inside the transaction that stores
 * it. Only stories that share a key with the issue, or with the version of it that it replaces, are
 * looked at; they come out as if all issues had been matched at once.
 */
public final class StoryArrivals {
  private final StoryMatcher matcher = new StoryMatcher();
  private final DataSource transaction;

  /**
   * For routes.
   *
   * @param transaction gives the connection of the transaction in which the issue will be written
   */
  public StoryArrivals(DataSource transaction) {
    this.transaction = transaction;
  }

  /** What an earlier store of the same message left; to be called before it is deleted. */
  public RecalledIssue recall(IdentifiedIssue issue) {
    try (Connection connection = transaction.getConnection()) {
      List<StoryItems.Former> former = new StoryItems(connection).ofMessage(archiveKey(issue));
      Map<String, Set<StoryKey>> keys = new TreeMap<>();
      Set<String> storyIds = new TreeSet<>();
      for (StoryItems.Former item : former) {
        keys.put(item.id(), item.keys());
        storyIds.add(item.storyId());
      }
      return new RecalledIssue(issue, keys, storyIds);
    } catch (SQLException e) {
      throw DatabaseFailure.of("recall the items of " + archiveKey(issue), e);
    }
  }

  /** Matches an issue with what is there, once its earlier rows have gone. */
  public MatchedIssue match(RecalledIssue recalled) {
    try (Connection connection = transaction.getConnection()) {
      return match(recalled, new StoryItems(connection));
    } catch (SQLException e) {
      throw DatabaseFailure.of("match the stories of " + recalled.archiveKey(), e);
    }
  }

  private MatchedIssue match(RecalledIssue recalled, StoryItems stored) throws SQLException {
    List<StoryItem> arriving = arriving(recalled.issue());
    Map<StoryKey, List<StoryItem>> arrivingBearers = bearers(arriving);

    Set<StoryKey> affected = new TreeSet<>(arrivingBearers.keySet());
    recalled.items().values().forEach(affected::addAll);
    affected.removeAll(stored.common(affected));

    Set<String> storyIds = new TreeSet<>(recalled.storyIds());
    storyIds.addAll(neighbours(stored.bearers(affected)));
    List<StoryItems.Stored> touched = stored.ofStories(storyIds);
    List<StoryItem> universe = new ArrayList<>(items(touched));
    universe.addAll(arriving);

    Stories stories = matcher.match(universe, standing(universe, arrivingBearers, stored));
    Set<String> matched = new TreeSet<>(recalled.items().keySet());
    universe.forEach(item -> matched.add(item.id()));
    return new MatchedIssue(
        recalled.issue(), stories, matched, moved(touched, stories), recalled.items().keySet());
  }

  private static Map<String, String> moved(List<StoryItems.Stored> touched, Stories stories) {
    Map<String, String> moved = new TreeMap<>();
    for (StoryItems.Stored stored : touched) {
      String id = stored.item().id();
      String storyId = stories.storyIds().getOrDefault(id, id);
      if (!storyId.equals(stored.storyId())) {
        moved.put(id, storyId);
      }
    }
    return moved;
  }

  private static String archiveKey(IdentifiedIssue issue) {
    return issue.issue().recognised().message().key().value();
  }

  private static List<StoryItem> arriving(IdentifiedIssue issue) {
    RecognisedMessage message = issue.issue().recognised();
    List<StoryItem> items = new ArrayList<>();
    for (IdentifiedItem item : issue.items()) {
      items.add(
          new StoryItem(
              item.id(),
              IssueColumns.date(message),
              Objects.requireNonNullElse(Characters.storable(message.message().messageId()), ""),
              archiveKey(issue),
              item.section(),
              item.position(),
              Characters.required(message.publication().id()),
              Characters.storable(item.item().title()),
              Characters.required(item.item().text()),
              item.url() == null ? null : item.url().key(),
              item.keys()));
    }
    return items;
  }

  private static Map<StoryKey, List<StoryItem>> bearers(Collection<StoryItem> items) {
    Map<StoryKey, List<StoryItem>> bearers = new HashMap<>();
    for (StoryItem item : items) {
      item.keys().forEach(k -> bearers.computeIfAbsent(k, x -> new ArrayList<>()).add(item));
    }
    return bearers;
  }

  /** Stories of the items that bear a key; a key that stood already joined nothing before. */
  private static Set<String> neighbours(Map<StoryKey, List<StoryItems.Stored>> bearers) {
    Set<String> storyIds = new HashSet<>();
    bearers
        .values()
        .forEach(
            group -> {
              if (!StandingKeys.isStanding(items(group))) {
                group.forEach(stored -> storyIds.add(stored.storyId()));
              }
            });
    return storyIds;
  }

  private static List<StoryItem> items(List<StoryItems.Stored> group) {
    return group.stream().map(StoryItems.Stored::item).toList();
  }

  /** Of all keys in question, those that join nothing once the issue is in. */
  private static Set<StoryKey> standing(
      Collection<StoryItem> universe, Map<StoryKey, List<StoryItem>> arriving, StoryItems stored)
      throws SQLException {
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
}
