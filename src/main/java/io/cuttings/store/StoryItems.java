package io.cuttings.store;

import io.cuttings.sql.Sql;
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
  private final Map<StoryKey, List<Stored>> bearers = new HashMap<>();
  private final Set<StoryKey> common = new HashSet<>();

  StoryItems(Connection connection) {
    this.connection = connection;
  }

  /** The items of one message. */
  List<Former> ofMessage(String archiveKey) throws SQLException {
    return Sql.select(
        connection,
        "select item_id, story_id, story_keys from item where archive_key = ?",
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
          u.story_key, t.item_id, t.story_id, t.section_position, t.item_position,
          i.issue_date, i.message_id, i.archive_key, i.publication_id
        from unnest(cast(? as bigint array)) as u (story_key)
        join item_key k on k.story_key = u.story_key
        join item t on t.item_number = k.item_number
        join issue i on i.archive_key = t.archive_key
        """,
        rows -> Map.entry(new StoryKey(rows.getLong(1)), stored(rows, null, "", null, Set.of())),
        found -> bearers.get(found.getKey()).add(found.getValue()),
        numbers(keys));
  }

  /** All items of these stories. */
  List<Stored> ofStories(Collection<String> storyIds) throws SQLException {
    if (storyIds.isEmpty()) {
      return List.of();
    }
    return Sql.select(
        connection,
        """
        select
          t.item_id, t.story_id, t.section_position, t.item_position, t.title, t.text, t.url_key,
          t.story_keys, i.issue_date, i.message_id, i.archive_key, i.publication_id
        from unnest(cast(? as varchar array)) as u (story_id)
        join item t on t.story_id = u.story_id
        join issue i on i.archive_key = t.archive_key
        """,
        rows ->
            stored(
                rows,
                rows.getString("title"),
                rows.getString("text"),
                rows.getString("url_key"),
                Lookup.keys(rows.getString("story_keys"))),
        texts(storyIds));
  }

  private static Stored stored(
      ResultSet rows,
      @Nullable String title,
      String text,
      @Nullable String urlKey,
      Set<StoryKey> keys)
      throws SQLException {
    StoryItem item =
        new StoryItem(
            rows.getString("item_id"),
            Sql.instant(rows, "issue_date"),
            Objects.requireNonNullElse(rows.getString("message_id"), ""),
            rows.getString("archive_key"),
            rows.getInt("section_position"),
            rows.getInt("item_position"),
            rows.getString("publication_id"),
            title,
            text,
            urlKey,
            keys);
    return new Stored(item, rows.getString("story_id"));
  }

  private Array numbers(Collection<StoryKey> keys) throws SQLException {
    return connection.createArrayOf("bigint", keys.stream().map(StoryKey::value).toArray());
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("varchar", texts.toArray());
  }

  /** An item that is about to be replaced. */
  record Former(String id, String storyId, Set<StoryKey> keys) {}

  /** An item and the story that it is in so far. */
  record Stored(StoryItem item, String storyId) {}
}
