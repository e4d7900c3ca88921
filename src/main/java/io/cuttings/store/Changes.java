package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
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
}
