package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Rows that can outlive what they belong to, since no reference holds them. */
enum Orphan {
  STORY_EDGE(
      "item",
      """
      not exists (select 1 from item t where t.item_id = o.first_item)
        or not exists (select 1 from item t where t.item_id = o.second_item)
      """),
  DEAD_LETTER(
      "message", "not exists (select 1 from message m where m.archive_key = o.archive_key)"),
  INGEST_AGAIN(
      "message", "not exists (select 1 from message m where m.archive_key = o.archive_key)");

  private final String owner;
  private final String condition;

  Orphan(String owner, String condition) {
    this.owner = owner;
    this.condition = condition;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What they would belong to. */
  String owner() {
    return owner;
  }

  int remove(Connection connection) throws SQLException {
    return Sql.update(connection, "delete from %s o where %s".formatted(table(), condition));
  }

  long count(Connection connection) throws SQLException {
    String select = "select count(*) as orphans from %s o where %s".formatted(table(), condition);
    return Sql.select(connection, select, row -> row.getLong("orphans")).get(0);
  }
}
