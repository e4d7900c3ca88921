package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import io.cuttings.succession.Succession;
import io.cuttings.succession.SuccessionJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Ids that items do not bear any more. The journal in the home is the truth: what it has more is
 * taken in. For any number of threads and processes.
 */
public final class Successions {
  private final Sql sql;

  public Successions(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Takes in what was appended to the journal since the last time; all of it where it shrank. */
  public void catchUp(SuccessionJournal journal) {
    if (journal.size() != sql.transact("read how far the ids of items are known", this::mark)) {
      sql.transact(
          "take in the ids of items",
          connection -> {
            catchUp(journal, connection);
            return 0;
          });
    }
  }

  private void catchUp(SuccessionJournal journal, Connection connection) throws SQLException {
    Changes.begin(connection);
    long mark = mark(connection);
    SuccessionRows rows = new SuccessionRows(connection);
    long end = journal.read(mark > journal.size() ? 0 : mark, one -> apply(one, rows));
    Sql.update(connection, "delete from succession_mark");
    Sql.update(connection, "insert into succession_mark (position) values (?)", end);
  }

  private static void apply(Succession succession, SuccessionRows rows) {
    try {
      rows.apply(succession);
    } catch (SQLException e) {
      throw DatabaseFailure.of("take in the ids of " + succession.message(), e);
    }
  }

  private long mark(Connection connection) throws SQLException {
    return Sql.select(connection, "select position from succession_mark", row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /**
   * What became of an item that was given up when its issue was cut otherwise; empty where an item
   * bears the id, and where none ever did.
   */
  public Optional<Superseded> find(String id) {
    return sql
        .read(
            "find what became of an item",
            """
            select s.archive_key, t.item_id
            from succession s
            left join item t on t.item_id = s.successor_id
            where s.item_id = ?
              and not exists (select 1 from item living where living.item_id = s.item_id)
            """,
            row -> new Superseded(new ArchiveKey(row.getString(1)), row.getString(2)),
            id)
        .stream()
        .findFirst();
  }

  /**
   * What is left of an item.
   *
   * @param issue that it stood in
   * @param successor id of the item that took in what it said; null where none did
   */
  public record Superseded(ArchiveKey issue, @Nullable String successor) {}
}
