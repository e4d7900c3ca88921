package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Stories for those who read. For any number of threads. */
public final class StoryQueries {
  /** Where an item has no title, so much of its text stands for it. */
  private static final int TITLE_LENGTH = 80;

  private static final String CARRIED_BY_MOST =
      """
      select
        t.story_id,
        count(distinct f.publication_id) as publications,
        count(distinct f.archive_key) as issues,
        min(i.issue_date) as first_date
      from item t
      join issue i on i.archive_key = t.archive_key
      join issue f on f.archive_key = i.first_key
      where t.story_id in (
        select recent.story_id
        from item recent
        join issue on issue.archive_key = recent.archive_key
        where issue.issue_date >= ?
      )
      group by t.story_id
      having count(distinct f.publication_id) > 1
      order by publications desc, issues desc, t.story_id
      limit ?
      """;

  private static final String ITEMS =
      StoredItems.SELECT
          + """
          where t.story_id = ?
          order by i.issue_date, coalesce(i.message_id, ''), i.archive_key,
            t.section_position, t.item_position
          """;

  private final Sql sql;

  public StoryQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Stories that an issue since then carried and that stand in more than one publication, those in
   * the most publications first.
   */
  public List<StoryHead> carriedByMost(Instant since, int limit) {
    return sql.transact(
        "list the stories",
        connection ->
            Sql.select(connection, CARRIED_BY_MOST, Counted::of, since, limit).stream()
                .map(counted -> counted.titled(title(items(counted.id))))
                .toList());
  }

  /** The items of a story, earliest first; empty where there is no such story. */
  public List<StoredItem> items(String storyId) {
    return sql.read("read a story", ITEMS, StoredItems::item, storyId);
  }

  /**
   * The story that an id leads to: a story's own, that of any item in it, and so also that of a
   * story which has become part of another, since it was the id of its first item. Empty where
   * neither is stored.
   */
  public Optional<String> storyOf(String id) {
    return sql
        .read(
            "find a story",
            "select story_id from item where item_id = ?",
            row -> row.getString("story_id"),
            id)
        .stream()
        .findFirst();
  }

  /** Why the items of a story are in it, in the order of the items' ids. */
  public List<EdgeRow> edges(String storyId) {
    return sql.read(
        "read the edges of a story",
        """
        select e.first_item, e.second_item, e.reason, e.score
        from story_edge e
        join item t on t.item_id = e.first_item
        where t.story_id = ?
        order by e.first_item, e.second_item
        """,
        row ->
            new EdgeRow(
                row.getString("first_item"),
                row.getString("second_item"),
                row.getString("reason").toLowerCase(Locale.ROOT),
                row.getDouble("score")),
        storyId);
  }

  /** The items of a story but for those that an issue brought again which is among them already. */
  public static List<StoredItem> withoutRedeliveries(List<StoredItem> items) {
    Set<ArchiveKey> issues = items.stream().map(StoredItem::archiveKey).collect(Collectors.toSet());
    return items.stream()
        .filter(
            item -> item.archiveKey().equals(item.firstKey()) || !issues.contains(item.firstKey()))
        .toList();
  }

  /** What a story goes by: its earliest headline, else the beginning of its earliest text. */
  public static String title(List<StoredItem> items) {
    Optional<String> headline =
        items.stream().flatMap(item -> Optional.ofNullable(item.title()).stream()).findFirst();
    return headline.orElseGet(
        () -> items.stream().findFirst().map(item -> beginning(item.text())).orElse(""));
  }

  private static String beginning(String text) {
    if (text.codePointCount(0, text.length()) <= TITLE_LENGTH) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
  }

  /** A story before its title is known. */
  private record Counted(String id, int publications, int issues, Instant first) {
    static Counted of(ResultSet row) throws SQLException {
      return new Counted(
          row.getString("story_id"),
          row.getInt("publications"),
          row.getInt("issues"),
          Sql.instant(row, "first_date"));
    }

    StoryHead titled(String title) {
      return new StoryHead(id, title, publications, issues, first);
    }
  }
}
