package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Stories for those who read. For any number of threads. */
public final class StoryQueries {
  /** Where an item has no title, so much of its text stands for it. */
  private static final int TITLE_LENGTH = 80;

  /**
   * A story goes by the id of its first item, so one that holds a second holds an item with another
   * id than its own: only those of a recent issue need to be counted. Counted story by story, since
   * in one join H2 begins with all issues (1.8 s instead of 30 ms for 10,000 issues).
   */
  private static final String CARRIED_BY_MOST =
      """
      select counted.story_id, counted.publications
      from (
        select
          shared.story_id,
          shared.latest,
          (
            select count(distinct f.publication_id)
            from item t
            join issue i on i.archive_key = t.archive_key
            join issue f on f.archive_key = i.first_key
            where t.story_id = shared.story_id
          ) as publications
        from (
          select recent.story_id, max(issue.issue_date) as latest
          from issue
          join item recent on recent.archive_key = issue.archive_key
          where issue.issue_date >= ? and recent.story_id <> recent.item_id
          group by recent.story_id
        ) as shared
      ) as counted
      where counted.publications > 1
      order by counted.publications desc, counted.latest desc, counted.story_id
      limit ?
      """;

  private static final String ITEMS =
      StoredItems.SELECT
          + """
          where t.story_id = ?
          order by i.issue_date, coalesce(i.message_id, ''), i.archive_key,
            t.section_position, t.item_position
          """;

  private static final String EDGES =
      """
      select e.first_item, e.second_item, e.reason, e.score
      from story_edge e
      join item t on t.item_id = e.first_item
      where t.story_id = ?
      order by e.first_item, e.second_item
      """;

  private final Sql sql;

  public StoryQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Stories that an issue since then carried and that stand in more than one publication, those in
   * the most publications first, of equals the one that was carried last.
   */
  public List<StoryHead> carriedByMost(Instant since, int limit) {
    return sql.transact(
        "list the stories",
        connection ->
            Sql.select(connection, CARRIED_BY_MOST, row -> row.getString("story_id"), since, limit)
                .stream()
                .map(this::head)
                .toList());
  }

  /** A story as a list shows it; it is stored. */
  StoryHead head(String storyId) {
    List<StoredItem> items = withoutRedeliveries(items(storyId));
    return new StoryHead(
        storyId,
        title(items),
        (int) items.stream().map(StoredItem::publicationId).distinct().count(),
        (int) items.stream().map(StoredItem::firstKey).distinct().count(),
        items.get(0).issueDate());
  }

  /** In how many publications the stories of an issue's items stand, by the story's id. */
  public Map<String, Integer> publicationsOfStories(ArchiveKey issue) {
    Map<String, Integer> publications = new HashMap<>();
    sql.read(
            "count the publications of an issue's stories",
            """
            select t.story_id, count(distinct f.publication_id) as publications
            from (
              select distinct story_id
              from item
              where archive_key = ?
            ) as told
            join item t on t.story_id = told.story_id
            join issue i on i.archive_key = t.archive_key
            join issue f on f.archive_key = i.first_key
            group by t.story_id
            """,
            row -> Map.entry(row.getString("story_id"), row.getInt("publications")),
            issue.value())
        .forEach(entry -> publications.put(entry.getKey(), entry.getValue()));
    return publications;
  }

  /** The items of a story, earliest first; empty where there is no such story. */
  public List<StoredItem> items(String storyId) {
    return sql.read("read a story", ITEMS, StoredItems::item, storyId);
  }

  /** The first of those items. */
  public List<StoredItem> items(String storyId, int limit) {
    return sql.read("read a story", ITEMS + "limit ?", StoredItems::item, storyId, limit);
  }

  /**
   * The story that an id leads to: a story's own, that of any item in it, and so also that of a
   * story which has become part of another, since it was the id of its first item; else that of the
   * item which took in what the id's item said. Empty where none is stored.
   */
  public Optional<String> storyOf(String id) {
    return sql
        .read(
            "find a story",
            "select story_id from item where item_id = ?",
            row -> row.getString("story_id"),
            id)
        .stream()
        .findFirst()
        .or(() -> storyOfSuccessor(id));
  }

  private Optional<String> storyOfSuccessor(String id) {
    return sql
        .read(
            "find the story of a successor",
            """
            select t.story_id
            from succession s
            join item t on t.item_id = s.successor_id
            where s.item_id = ?
            """,
            row -> row.getString("story_id"),
            id)
        .stream()
        .findFirst();
  }

  /** Why the items of a story are in it, in the order of the items' ids. */
  public List<EdgeRow> edges(String storyId) {
    return sql.read("read the edges of a story", EDGES, StoryQueries::edge, storyId);
  }

  /** The first of those edges. */
  public List<EdgeRow> edges(String storyId, int limit) {
    return sql.read(
        "read the edges of a story", EDGES + "limit ?", StoryQueries::edge, storyId, limit);
  }

  private static EdgeRow edge(ResultSet row) throws SQLException {
    return new EdgeRow(
        row.getString("first_item"),
        row.getString("second_item"),
        row.getString("reason").toLowerCase(Locale.ROOT),
        row.getDouble("score"));
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
}
