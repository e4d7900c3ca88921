package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Removes rows that belong to nothing, and notes which messages are to be ingested again; the
 * ingest makes their rows anew. In turn with whoever stores an issue. For any number of threads.
 */
public final class RowRepair {
  private final Sql sql;

  public RowRepair(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Removes the rows that belong to nothing; returns how many. */
  public int removeOrphans() {
    return sql.transact(
        "remove rows that belong to nothing",
        connection -> {
          Changes.begin(connection);
          int removed = 0;
          for (Orphan orphan : Orphan.values()) {
            removed += orphan.remove(connection);
          }
          ItemKeys keys = new ItemKeys(connection);
          List<ItemKeys.Pair> surplus = keys.surplus();
          keys.remove(surplus);
          return removed + surplus.size();
        });
  }

  /** Notes messages to be ingested again: they are pending until then. */
  public void ingestAgain(Collection<ArchiveKey> keys) {
    sql.transact(
        "note what is to be ingested again",
        connection -> {
          ingestAgain(keys.stream().map(ArchiveKey::value).toList(), connection);
          return keys.size();
        });
  }

  private static void ingestAgain(Collection<String> keys, Connection connection)
      throws SQLException {
    for (String key : keys) {
      Sql.update(
          connection,
          "insert into ingest_again (archive_key) values (?) on conflict do nothing",
          key);
    }
  }

  /**
   * Removes an issue of which there is no message. What it was matched with is noted to be ingested
   * again, so that the stories come out as if it had never been there.
   *
   * @return the messages that were noted
   */
  public List<ArchiveKey> removeIssue(ArchiveKey key) {
    return sql.transact(
        "remove the issue of " + key,
        connection -> {
          Changes.begin(connection);
          Set<String> matched = matched(key.value(), connection);
          remove(key.value(), connection);
          ingestAgain(matched, connection);
          return matched.stream().map(ArchiveKey::new).toList();
        });
  }

  private static Set<String> matched(String key, Connection connection) throws SQLException {
    return new TreeSet<>(
        Sql.select(
            connection,
            """
            select other.archive_key
            from item own
            join item other on other.kin_id = own.kin_id
            where own.archive_key = ? and other.archive_key <> ?
            union
            select archive_key
            from issue
            where first_key = ? and archive_key <> ?
            """,
            row -> row.getString("archive_key"),
            key,
            key,
            key,
            key));
  }

  private static void remove(String key, Connection connection) throws SQLException {
    new ItemKeys(connection).removeOf(key);
    String items = "(select item_id from item where archive_key = ?)";
    Sql.update(
        connection,
        "delete from story_edge where first_item in " + items + " or second_item in " + items,
        key,
        key);
    Sql.update(connection, "delete from link where item_id in " + items, key);
    for (String table : List.of("item", "section", "tail_text", "issue")) {
      Sql.update(connection, "delete from " + table + " where archive_key = ?", key);
    }
  }
}
