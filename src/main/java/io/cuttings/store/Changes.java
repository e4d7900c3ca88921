package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Part;
import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What has changed in the library, by number: for those who keep something that is derived from it.
 * For any number of threads.
 */
public final class Changes {
  private final Sql sql;

  public Changes(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Takes the writer's place and the number of the next change, until the transaction ends; as the
   * route does that stores an issue.
   */
  static void begin(Connection connection) throws SQLException {
    Sql.update(
        connection,
        """
        update story_writer
        set last_change = last_change + 1, changed_at = current_timestamp
        where id = 1
        """);
  }

  /** The latest change that is committed. */
  public LibraryState state() {
    return sql.read(
            "read the state of the library",
            """
            select l.library_id, w.last_change, w.changed_at
            from library l
            cross join story_writer w
            """,
            row ->
                new LibraryState(
                    row.getString("library_id"),
                    row.getLong("last_change"),
                    Sql.instant(row, "changed_at")))
        .get(0);
  }

  /**
   * Issues that were stored or regrouped after a place among the changes, in the order of the
   * changes.
   *
   * @param place of the last issue that the caller has seen
   * @param limit at most so many
   */
  public List<ChangedIssue> after(ChangePlace place, int limit) {
    return sql.transact(
        "read the changes of the library", connection -> after(place, limit, connection));
  }

  private static List<ChangedIssue> after(ChangePlace place, int limit, Connection connection)
      throws SQLException {
    List<ChangePlace> places =
        Sql.select(
            connection,
            """
            select change_number, archive_key
            from issue
            where change_number >= ? and (change_number > ? or archive_key > ?)
            order by change_number, archive_key
            limit ?
            """,
            row -> new ChangePlace(row.getLong("change_number"), row.getString("archive_key")),
            place.change(),
            place.change(),
            place.archiveKey(),
            limit);
    return withItems(places, connection);
  }

  private static Map<ArchiveKey, List<StoredItem>> items(
      List<ChangePlace> places, Connection connection) throws SQLException {
    return Sql.select(
            connection,
            StoredItems.SELECT
                + """
                join unnest(cast(? as varchar array)) as u (archive_key)
                  on u.archive_key = t.archive_key
                where i.first_key = i.archive_key
                order by t.archive_key, t.section_position, t.item_position
                """,
            StoredItems::item,
            connection.createArrayOf(
                "varchar", places.stream().map(ChangePlace::archiveKey).toArray()))
        .stream()
        .collect(Collectors.groupingBy(StoredItem::archiveKey));
  }

  /** Those of the messages that have an issue, as the latest change left it. */
  public List<ChangedIssue> of(Collection<ArchiveKey> keys) {
    return sql.transact(
        "read issues",
        connection -> {
          List<ChangePlace> places =
              Sql.select(
                  connection,
                  """
                  select i.change_number, i.archive_key
                  from unnest(cast(? as varchar array)) as u (archive_key)
                  join issue i on i.archive_key = u.archive_key
                  """,
                  row ->
                      new ChangePlace(row.getLong("change_number"), row.getString("archive_key")),
                  connection.createArrayOf(
                      "varchar", keys.stream().map(ArchiveKey::value).toArray()));
          return withItems(places, connection);
        });
  }

  private static List<ChangedIssue> withItems(List<ChangePlace> places, Connection connection)
      throws SQLException {
    Map<ArchiveKey, List<StoredItem>> items = items(places, connection);
    return places.stream()
        .map(
            p -> new ChangedIssue(p, items.getOrDefault(new ArchiveKey(p.archiveKey()), List.of())))
        .toList();
  }

  /** The issues of a part with the items that readers see, by archive key. */
  public Map<ArchiveKey, IndexedIssue> inPart(Part part) {
    Map<ArchiveKey, IndexedIssue> issues = new HashMap<>();
    sql.read(
            "read the items of a part",
            """
            select i.archive_key, i.change_number, t.item_number
            from issue i
            left join item t on t.archive_key = i.archive_key and i.first_key = i.archive_key
            where i.archive_key >= ? and i.archive_key < ?
            """,
            row ->
                new IndexedIssue(
                    new ChangePlace(row.getLong("change_number"), row.getString("archive_key")),
                    numbers(row)),
            part.digits(),
            part.end())
        .forEach(one -> issues.merge(one.archiveKey(), one, IndexedIssue::plus));
    return issues;
  }

  private static Set<Long> numbers(ResultSet row) throws SQLException {
    long number = row.getLong("item_number");
    return row.wasNull() ? Set.of() : Set.of(number);
  }

  /** How many issues there are after a place among the changes. */
  public long countAfter(ChangePlace place) {
    return sql.read(
            "count the changes of the library",
            """
            select count(*) as changes
            from issue
            where change_number >= ? and (change_number > ? or archive_key > ?)
            """,
            row -> row.getLong("changes"),
            place.change(),
            place.change(),
            place.archiveKey())
        .get(0);
  }
}
