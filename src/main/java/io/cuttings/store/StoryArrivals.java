package io.cuttings.store;

import io.cuttings.publication.RecognisedMessage;
import io.cuttings.story.DeliveredIssue;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IdentifiedItem;
import io.cuttings.story.Inheritance;
import io.cuttings.story.PlacedItem;
import io.cuttings.story.StandingKeys;
import io.cuttings.story.StoryItem;
import io.cuttings.story.StoryKey;
import io.cuttings.succession.Succession;
import io.cuttings.succession.SuccessionJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the arrival of an issue does to the stories, inside the transaction that stores
 * it. Only stories that share a key with the issue, or with the version of it that it replaces, are
 * looked at; they come out as if all issues had been matched at once.
 */
public final class StoryArrivals {
  private final DataSource transaction;
  private final SuccessionJournal successions;

  /**
   * For routes.
   *
   * @param transaction gives the connection of the transaction in which the issue will be written
   * @param successions keeps which ids items bear that were cut otherwise
   */
  public StoryArrivals(DataSource transaction, SuccessionJournal successions) {
    this.transaction = transaction;
    this.successions = successions;
  }

  /**
   * What an earlier store of the same message left; to be called before it is deleted.
   *
   * @param isLearned whether the issue is cut again only since more was learned of its publication:
   *     that happens to each at another time, whatever the order of arrival, so that its items bear
   *     the ids that they would bear had they been cut so at once
   */
  public RecalledIssue recall(IdentifiedIssue issue, @Nullable Boolean isLearned) {
    String key = archiveKey(issue);
    try (Connection connection = transaction.getConnection()) {
      SuccessionRows rows = new SuccessionRows(connection);
      Map<String, String> noted = rows.borne(key);
      List<PlacedItem> former = rows.former(key);
      boolean isCutOtherwise = !former.isEmpty() && !Boolean.TRUE.equals(isLearned);
      Inheritance inheritance =
          isCutOtherwise
              ? Inheritance.continued(issue, noted, former)
              : Inheritance.noted(issue, noted, former);
      Succession succession = inheritance.succession();
      boolean isNews = !succession.gone().isEmpty() || !succession.borne().equals(noted);
      Map<String, Set<StoryKey>> keys = new TreeMap<>();
      Set<String> kinIds = new TreeSet<>();
      for (StoryItems.Former item : new StoryItems(connection, Regrouping.NONE).ofIssue(key)) {
        keys.put(item.id(), item.keys());
        kinIds.add(item.kinId());
      }
      return new RecalledIssue(
          inheritance.issue(),
          keys,
          kinIds,
          new IssueDeliveries(connection).firstKey(key),
          succession,
          isCutOtherwise && isNews);
    } catch (SQLException e) {
      throw DatabaseFailure.of("recall the items of " + key, e);
    }
  }

  /** Matches an issue with what is there, once its earlier rows have gone. */
  public MatchedIssue match(RecalledIssue recalled) {
    try (Connection connection = transaction.getConnection()) {
      succeed(recalled, connection);
      DeliveredIssue arriving = delivered(recalled.issue());
      IssueDeliveries deliveries = new IssueDeliveries(connection);
      Regrouping regrouping =
          Regrouping.of(arriving, deliveries.couldBe(arriving, recalled.firstKey()));
      MatchedIssue matched = match(recalled, regrouping, connection);
      if (recalled.isForGood()) {
        // before the commit: what is noted too early is taken back by the next time
        successions.append(recalled.succession());
      }
      return matched;
    } catch (SQLException e) {
      throw DatabaseFailure.of("match the stories of " + recalled.archiveKey(), e);
    }
  }

  private static void succeed(RecalledIssue recalled, Connection connection) throws SQLException {
    SuccessionRows rows = new SuccessionRows(connection);
    if (recalled.isForGood()) {
      rows.apply(recalled.succession());
    } else {
      rows.forget(recalled.succession());
    }
  }

  private static MatchedIssue match(
      RecalledIssue recalled, Regrouping regrouping, Connection connection) throws SQLException {
    StoryItems stored = new StoryItems(connection, regrouping);
    List<StoryItem> arriving = arriving(recalled.issue(), regrouping);
    Set<StoryKey> affected = new TreeSet<>(KinMatching.bearers(arriving).keySet());
    Set<String> kinIds = new TreeSet<>(recalled.kinIds());
    recalled.items().values().forEach(affected::addAll);
    for (String issue : regrouping.touched()) {
      for (StoryItems.Former item : stored.ofIssue(issue)) {
        affected.addAll(item.keys());
        kinIds.add(item.kinId());
      }
    }
    affected.removeAll(stored.common(affected));
    kinIds.addAll(neighbours(stored.bearers(affected), regrouping));
    KinMatching.Matched outcome =
        new KinMatching(stored, new DecisionRows(connection)).match(kinIds, arriving);
    Set<String> matched = new TreeSet<>(recalled.items().keySet());
    matched.addAll(outcome.stories().storyIds().keySet());
    return new MatchedIssue(
        recalled.issue(),
        regrouping.firstKey(recalled.archiveKey()),
        regrouping.moved(),
        outcome.stories(),
        matched,
        outcome.moved(),
        recalled.items().keySet());
  }

  private static String archiveKey(IdentifiedIssue issue) {
    return issue.issue().recognised().message().key().value();
  }

  private static DeliveredIssue delivered(IdentifiedIssue issue) {
    RecognisedMessage message = issue.issue().recognised();
    return new DeliveredIssue(
        archiveKey(issue),
        messageId(message),
        Characters.required(message.publication().id()),
        Characters.required(message.title()),
        Characters.storable(message.number()),
        IssueColumns.date(message),
        IssueColumns.sent(message),
        issue.contentDigest(),
        issue.sketch());
  }

  private static String messageId(RecognisedMessage message) {
    return Objects.requireNonNullElse(Characters.storable(message.message().messageId()), "");
  }

  private static List<StoryItem> arriving(IdentifiedIssue issue, Regrouping regrouping) {
    DeliveredIssue own = delivered(issue);
    DeliveredIssue first = regrouping.firsts().getOrDefault(own.archiveKey(), own);
    List<StoryItem> items = new ArrayList<>();
    for (IdentifiedItem item : issue.items()) {
      items.add(
          new StoryItem(
              item.id(),
              own.date(),
              own.messageId(),
              own.archiveKey(),
              first.archiveKey(),
              item.section(),
              item.position(),
              first.publication(),
              Characters.storable(item.item().title()),
              Characters.required(item.item().text()),
              item.url() == null ? null : item.url().key(),
              item.keys()));
    }
    return items;
  }

  /** Kins of the items that bear a key; a key that stood already joined nothing before. */
  private static Set<String> neighbours(
      Map<StoryKey, List<StoryItems.Stored>> bearers, Regrouping regrouping) {
    Set<String> kinIds = new HashSet<>();
    for (List<StoryItems.Stored> group : bearers.values()) {
      // what is grouped otherwise now may have stood or not before
      boolean stands = StandingKeys.isStanding(KinMatching.items(group));
      if (!stands || group.stream().anyMatch(one -> regrouping.touched().contains(one.message()))) {
        group.forEach(one -> kinIds.add(one.place().kinId()));
      }
    }
    return kinIds;
  }
}
