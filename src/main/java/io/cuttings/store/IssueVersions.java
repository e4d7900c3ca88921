package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import io.cuttings.story.PlacedItem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Issues and stories as one database holds them, for a comparison with what another holds of the
 * same archive. One issue or story at a time. For any number of threads.
 */
public final class IssueVersions {
  private static final String ITEMS =
      """
      select
        t.item_id, t.url_key, t.title, t.text, s.title as section, t.section_position,
        t.item_position, t.story_id, t.url, t.source, t.label, t.paywalled
      from item t
      join section s on s.archive_key = t.archive_key and s.position = t.section_position
      where t.archive_key = ?
      order by t.section_position, t.item_position
      """;

  private final Sql sql;

  public IssueVersions(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The number of the latest change. */
  public long lastChange() {
    return sql.read(
            "read the number of the latest change",
            "select last_change from story_writer where id = 1",
            row -> row.getLong("last_change"))
        .get(0);
  }

  /** The issues that were stored after a change. */
  public List<ArchiveKey> storedAfter(long change) {
    return sql.read(
        "list the issues that changed",
        "select archive_key from issue where change_number > ?",
        row -> new ArchiveKey(row.getString("archive_key")),
        change);
  }

  /** The issue that was cut from a message; empty where none is stored. */
  public Optional<IssueVersion> find(ArchiveKey key) {
    return sql.transact("read an issue", connection -> find(connection, key.value()));
  }

  private static Optional<IssueVersion> find(Connection connection, String key)
      throws SQLException {
    List<String> sections =
        Sql.select(
            connection,
            "select title from section where archive_key = ? order by position",
            row -> Objects.requireNonNullElse(row.getString("title"), ""),
            key);
    List<ItemVersion> items = Sql.select(connection, ITEMS, IssueVersions::item, key);
    return Sql.select(
            connection,
            """
            select
              archive_key, publication_id, publication_name, title, number, issue_date, kind,
              language, first_key, web_url, warnings
            from issue
            where archive_key = ?
            """,
            row -> issue(row, sections, items),
            key)
        .stream()
        .findFirst();
  }

  private static IssueVersion issue(ResultSet row, List<String> sections, List<ItemVersion> items)
      throws SQLException {
    Object[] warnings = (Object[]) row.getArray("warnings").getArray();
    return new IssueVersion(
        new ArchiveKey(row.getString("archive_key")),
        row.getString("publication_id"),
        row.getString("publication_name"),
        row.getString("title"),
        row.getString("number"),
        Sql.instant(row, "issue_date"),
        row.getString("kind"),
        row.getString("language"),
        row.getString("first_key"),
        row.getString("web_url"),
        Arrays.stream(warnings).map(Objects::toString).toList(),
        sections,
        items);
  }

  private static ItemVersion item(ResultSet row) throws SQLException {
    return new ItemVersion(
        new PlacedItem(
            row.getString("item_id"),
            row.getString("url_key"),
            row.getString("title"),
            row.getString("text"),
            row.getString("section"),
            row.getInt("section_position"),
            row.getInt("item_position")),
        row.getString("story_id"),
        row.getString("url"),
        row.getString("source"),
        row.getString("label"),
        row.getBoolean("paywalled"));
  }

  /** The items of a story, the earliest first. */
  public List<StoryItemHead> ofStory(String storyId) {
    return sql.read(
        "read a story",
        """
        select t.item_id, t.title, i.publication_id
        from item t
        join issue i on i.archive_key = t.archive_key
        where t.story_id = ?
        order by i.issue_date, i.archive_key, t.section_position, t.item_position
        """,
        row ->
            new StoryItemHead(
                row.getString("item_id"), row.getString("title"), row.getString("publication_id")),
        storyId);
  }

  /** The stories in which items are, by item; those that are not stored are left out. */
  public Map<String, String> stories(Collection<String> itemIds) {
    return sql.transact(
        "find the stories of items",
        connection -> {
          Map<String, String> stories = new LinkedHashMap<>();
          Sql.forEach(
              connection,
              """
              select t.item_id, t.story_id
              from item t
              join unnest(cast(? as varchar array)) as u (item_id) on u.item_id = t.item_id
              """,
              row -> Map.entry(row.getString("item_id"), row.getString("story_id")),
              found -> stories.put(found.getKey(), found.getValue()),
              connection.createArrayOf("varchar", itemIds.toArray()));
          return stories;
        });
  }

  /** Items with their stories, by id from the one behind that id on. */
  public SortedMap<String, String> storiesAfter(String itemId, int limit) {
    SortedMap<String, String> stories = new TreeMap<>();
    sql.read(
            "list the stories of items",
            "select item_id, story_id from item where item_id > ? order by item_id limit ?",
            row -> Map.entry(row.getString("item_id"), row.getString("story_id")),
            itemId,
            limit)
        .forEach(found -> stories.put(found.getKey(), found.getValue()));
    return stories;
  }
}
