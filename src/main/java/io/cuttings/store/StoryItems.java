package io.cuttings.store;

import io.cuttings.sql.Sql;
import io.cuttings.story.DeliveredIssue;
import io.cuttings.story.StandingKeys;
import io.cuttings.story.StoryItem;
import io.cuttings.story.StoryKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items in the database, as matching asks for them; a key is looked up once. */
final class StoryItems {
  private final Connection connection;
  private final Regrouping regrouping;
  private final Map<StoryKey, List<Stored>> bearers = new HashMap<>();
  private final Set<StoryKey> common = new HashSet<>();

  /**
   * Within a transaction.
   *
   * @param regrouping counts for more than what is stored of deliveries of the same issue
   */
  StoryItems(Connection connection, Regrouping regrouping) {
    this.connection = connection;
    this.regrouping = regrouping;
  }

  /** The items of one issue. */
  List<Former> ofIssue(String archiveKey) throws SQLException {
    return Sql.select(
        connection,
        "select item_id, kin_id, story_keys from item where archive_key = ?",
        rows -> new Former(rows.getString(1), rows.getString(2), Lookup.keys(rows.getString(3))),
        archiveKey);
  }

  /** Those of the keys that so many items bear that they join nothing. */
  Set<StoryKey> common(Collection<StoryKey> keys) throws SQLException {
    lookUp(keys);
    Set<StoryKey> found = new HashSet<>(keys);
    found.retainAll(common);
    return found;
  }

  /** The items that bear each of these keys, without their own keys and words. */
  Map<StoryKey, List<Stored>> bearers(Collection<StoryKey> keys) throws SQLException {
    lookUp(keys);
    Map<StoryKey, List<Stored>> found = new HashMap<>(bearers);
    found.keySet().retainAll(Set.copyOf(keys));
    return found;
  }

  private void lookUp(Collection<StoryKey> keys) throws SQLException {
    Set<StoryKey> unknown = new HashSet<>(keys);
    unknown.removeAll(bearers.keySet());
    unknown.removeAll(common);
    if (unknown.isEmpty()) {
      return;
    }
    Set<StoryKey> tooMany = readCommon(unknown);
    common.addAll(tooMany);
    unknown.removeAll(tooMany);
    unknown.forEach(key -> bearers.put(key, new ArrayList<>()));
    readBearers(unknown);
  }

  private Set<StoryKey> readCommon(Collection<StoryKey> keys) throws SQLException {
    // the subquery stops at the limit, however many items a publication's standing text is in
    return new HashSet<>(
        Sql.select(
            connection,
            """
            select u.story_key
            from unnest(cast(? as bigint array)) as u (story_key)
            where (
              select k.item_number
              from item_key k
              where k.story_key = u.story_key
              limit 1
              offset %d
            ) is not null
            """
                .formatted(StandingKeys.MOST_ITEMS),
            rows -> new StoryKey(rows.getLong(1)),
            numbers(keys)));
  }

  private void readBearers(Collection<StoryKey> keys) throws SQLException {
    Sql.forEach(
        connection,
        """
        select
          u.story_key, t.item_id, t.story_id, t.kin_id, t.section_position, t.item_position,
          i.issue_date, i.message_id, i.archive_key, i.first_key,
          coalesce(f.publication_id, i.publication_id) as publication_id
        from unnest(cast(? as bigint array)) as u (story_key)
        join item_key k on k.story_key = u.story_key
        join item t on t.item_number = k.item_number
        join issue i on i.archive_key = t.archive_key
        left join issue f on f.archive_key = i.first_key and i.first_key <> i.archive_key
        """,
        rows -> Map.entry(new StoryKey(rows.getLong(1)), stored(rows, null, "", null, Set.of())),
        found -> bearers.get(found.getKey()).add(found.getValue()),
        numbers(keys));
  }

  /** The kins of these items, of those that are stored. */
  Set<String> kinsOf(Collection<String> itemIds) throws SQLException {
    if (itemIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        Sql.select(
            connection,
            """
            select t.kin_id
            from unnest(cast(? as varchar array)) as u (item_id)
            join item t on t.item_id = u.item_id
            """,
            rows -> rows.getString(1),
            texts(itemIds)));
  }

  /** All items of these kins. */
  List<Stored> ofKins(Collection<String> kinIds) throws SQLException {
    if (kinIds.isEmpty()) {
      return List.of();
    }
    return Sql.select(
        connection,
        """
        select
          t.item_id, t.story_id, t.kin_id, t.section_position, t.item_position, t.title, t.text,
          t.url_key, t.story_keys, i.issue_date, i.message_id, i.archive_key, i.first_key,
          coalesce(f.publication_id, i.publication_id) as publication_id
        from unnest(cast(? as varchar array)) as u (kin_id)
        join item t on t.kin_id = u.kin_id
        join issue i on i.archive_key = t.archive_key
        left join issue f on f.archive_key = i.first_key and i.first_key <> i.archive_key
        """,
        rows ->
            stored(
                rows,
                rows.getString("title"),
                rows.getString("text"),
                rows.getString("url_key"),
                Lookup.keys(rows.getString("story_keys"))),
        texts(kinIds));
  }

  private Stored stored(
      ResultSet rows,
      @Nullable String title,
      String text,
      @Nullable String urlKey,
      Set<StoryKey> keys)
      throws SQLException {
    String message = rows.getString("archive_key");
    DeliveredIssue first = regrouping.firsts().get(message);
    StoryItem item =
        new StoryItem(
            rows.getString("item_id"),
            Sql.instant(rows, "issue_date"),
            Objects.requireNonNullElse(rows.getString("message_id"), ""),
            message,
            first == null ? rows.getString("first_key") : first.archiveKey(),
            rows.getInt("section_position"),
            rows.getInt("item_position"),
            first == null ? rows.getString("publication_id") : first.publication(),
            title,
            text,
            urlKey,
            keys);
    return new Stored(
        item, new MatchedIssue.Place(rows.getString("story_id"), rows.getString("kin_id")));
  }

  private Array numbers(Collection<StoryKey> keys) throws SQLException {
    return connection.createArrayOf("bigint", keys.stream().map(StoryKey::value).toArray());
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("varchar", texts.toArray());
  }

  /** An item as its issue left it. */
  record Former(String id, String kinId, Set<StoryKey> keys) {}

  /** An item and where it belongs so far. */
  record Stored(StoryItem item, MatchedIssue.Place place) {
    String message() {
      return item.archiveKey();
    }
  }
}
