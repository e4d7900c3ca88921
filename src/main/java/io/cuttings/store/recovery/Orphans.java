package io.cuttings.store.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows that lost the row they belong to, and issues of which only a part may be there: those that
 * were stored last. The rows are removed, and the issues are noted to be ingested again.
 */
final class Orphans {
  /**
   * Issues in doubt. The writer's lock lets one be stored after the other, and H2 is through with a
   * round of writing within some ten of them.
   */
  private static final int IN_DOUBT = 100;

  /** In an order in which the removal of one makes the next to be removed. */
  private static final List<Belonging> BELONGINGS =
      List.of(
          new Belonging("delivery", "archive_key", "message", "archive_key"),
          new Belonging("issue", "archive_key", "message", "archive_key"),
          new Belonging("section", "archive_key", "issue", "archive_key"),
          new Belonging("tail_text", "archive_key", "issue", "archive_key"),
          new Belonging("item", "archive_key", "issue", "archive_key"),
          new Belonging("link", "item_id", "item", "item_id"),
          new Belonging("item_key", "item_number", "item", "item_number"),
          new Belonging("story_edge", "first_item", "item", "item_id"),
          new Belonging("story_edge", "second_item", "item", "item_id"),
          new Belonging("story_decision_item", "decision_id", "story_decision", "decision_id"));

  private final Connection connection;

  Orphans(Connection connection) {
    this.connection = connection;
  }

  /** Removes the rows; returns how many there were. */
  int remove() throws SQLException {
    Set<String> tables = tables();
    int removed = 0;
    try (Statement statement = connection.createStatement()) {
      // they are in doubt because of what they belong to, and no reference can hold them
      statement.execute("set referential_integrity false");
      for (Belonging belonging : BELONGINGS) {
        if (tables.contains(belonging.table()) && tables.contains(belonging.owner())) {
          removed += statement.executeUpdate(belonging.removal());
        }
      }
      statement.execute("set referential_integrity true");
      if (tables.contains("ingest_again")) {
        statement.executeUpdate(doubt());
      }
    }
    return removed;
  }

  private static String doubt() {
    return """
        insert into ingest_again (archive_key)
        select archive_key
        from issue
        where change_number > (select coalesce(max(change_number), 0) from issue) - %d
        on conflict do nothing
        """
        .formatted(IN_DOUBT);
  }

  private Set<String> tables() throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** A table's column that names a row of another. */
  private record Belonging(String table, String column, String owner, String ownerColumn) {
    String removal() {
      return "delete from %s t where not exists (select 1 from %s o where o.%s = t.%s)"
          .formatted(table, owner, ownerColumn, column);
    }
  }
}
