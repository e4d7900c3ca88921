package io.cuttings.store;

import io.cuttings.sql.Sql;
import io.cuttings.story.StandingKeys;
import io.cuttings.story.StoryItem;
import io.cuttings.story.StoryKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items in the database, but for those of one message, which is about to be replaced. */
final class StoryItems {
  private static final String COLUMNS =
      """
      select
        t.item_id, t.story_id, t.section_position, t.item_position, t.title, t.text, t.url_key,
        i.issue_date, i.message_id, i.archive_key, i.publication_id
      """;

  private final Connection connection;
  private final String archiveKey;

  StoryItems(Connection connection, String archiveKey) {
    this.connection = connection;
    this.archiveKey = archiveKey;
  }

  /** The items that are about to be replaced, with their keys. */
  Map<String, Set<StoryKey>> replaced() throws SQLException {
    Map<String, Set<StoryKey>> keys = new TreeMap<>();
    Sql.select(
        connection,
        """
        select t.item_id, k.story_key
        from item t
        left join item_key k on k.item_number = t.item_number
        where t.archive_key = ?
        """,
        rows -> {
          Set<StoryKey> found = keys.computeIfAbsent(rows.getString(1), id -> new HashSet<>());
          long key = rows.getLong(2);
          return rows.wasNull() || found.add(new StoryKey(key));
        },
        archiveKey);
    return keys;
  }

  Set<String> storyIds(Collection<String> itemIds) throws SQLException {
    if (itemIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        Sql.select(
            connection,
            """
            select distinct t.story_id
            from unnest(cast(? as varchar array)) as u (item_id)
            join item t on t.item_id = u.item_id
            """,
            rows -> rows.getString(1),
            texts(itemIds)));
  }

  /** Those of the keys that so many items bear that they join nothing. */
  Set<StoryKey> common(Collection<StoryKey> keys) throws SQLException {
    if (keys.isEmpty()) {
      return Set.of();
    }
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
              join item t on t.item_number = k.item_number
              where k.story_key = u.story_key
                and t.archive_key <> ?
              limit 1
              offset %d
            ) is not null
            """
                .formatted(StandingKeys.MOST_ITEMS),
            rows -> new StoryKey(rows.getLong(1)),
            numbers(keys),
            archiveKey));
  }

  private Array numbers(Collection<StoryKey> keys) throws SQLException {
    return connection.createArrayOf("bigint", keys.stream().map(StoryKey::value).toArray());
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("varchar", texts.toArray());
  }

  /** The items that bear each of these keys, without their own keys and words. */
  Map<StoryKey, List<Stored>> bearers(Collection<StoryKey> keys) throws SQLException {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return Sql.select(
            connection,
            """
            select
              u.story_key, t.item_id, t.story_id, t.section_position, t.item_position,
              i.issue_date, i.message_id, i.archive_key, i.publication_id
            from unnest(cast(? as bigint array)) as u (story_key)
            join item_key k on k.story_key = u.story_key
            join item t on t.item_number = k.item_number
            join issue i on i.archive_key = t.archive_key
            where t.archive_key <> ?
            """,
            rows -> Map.entry(new StoryKey(rows.getLong(1)), bearer(rows)),
            numbers(keys),
            archiveKey)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Stored bearer(ResultSet rows) throws SQLException {
    return stored(rows, null, "", null, Set.of());
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

  /** All items of these stories. */
  List<Stored> ofStories(Collection<String> storyIds) throws SQLException {
    if (storyIds.isEmpty()) {
      return List.of();
    }
    Map<String, Set<StoryKey>> keys = keysOfStories(storyIds);
    return Sql.select(
        connection,
        COLUMNS
            + """
            from unnest(cast(? as varchar array)) as u (story_id)
            join item t on t.story_id = u.story_id
            join issue i on i.archive_key = t.archive_key
            where t.archive_key <> ?
            """,
        rows ->
            stored(
                rows,
                rows.getString("title"),
                rows.getString("text"),
                rows.getString("url_key"),
                keys.getOrDefault(rows.getString("item_id"), Set.of())),
        texts(storyIds),
        archiveKey);
  }

  private Map<String, Set<StoryKey>> keysOfStories(Collection<String> storyIds)
      throws SQLException {
    Map<String, Set<StoryKey>> keys = new HashMap<>();
    Sql.select(
        connection,
        """
        select t.item_id, k.story_key
        from unnest(cast(? as varchar array)) as u (story_id)
        join item t on t.story_id = u.story_id
        join item_key k on k.item_number = t.item_number
        where t.archive_key <> ?
        """,
        rows ->
            keys.computeIfAbsent(rows.getString(1), id -> new HashSet<>())
                .add(new StoryKey(rows.getLong(2))),
        texts(storyIds),
        archiveKey);
    return keys;
  }

  /** An item and the story that it is in so far. */
  record Stored(StoryItem item, String storyId) {}
}
