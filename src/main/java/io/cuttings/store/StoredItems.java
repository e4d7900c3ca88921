package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How an item with its issue is read. */
final class StoredItems {
  /** To be followed by a condition on item {@code t} and issue {@code i}, and an order. */
  static final String SELECT =
      """
      select
        t.item_id, t.story_id, t.archive_key, i.first_key, i.publication_id, i.publication_name,
        i.title as issue_title, i.issue_date, i.language, s.title as section, t.section_position,
        t.item_position, t.title, t.url, t.text, t.source, t.label, t.paywalled
      from item t
      join issue i on i.archive_key = t.archive_key
      join section s on s.archive_key = t.archive_key and s.position = t.section_position
      """;

  private StoredItems() {}

  static StoredItem item(ResultSet row) throws SQLException {
    return new StoredItem(
        row.getString("item_id"),
        row.getString("story_id"),
        new ArchiveKey(row.getString("archive_key")),
        new ArchiveKey(row.getString("first_key")),
        row.getString("publication_id"),
        row.getString("publication_name"),
        row.getString("issue_title"),
        Sql.instant(row, "issue_date"),
        row.getString("language"),
        row.getString("section"),
        row.getInt("section_position"),
        row.getInt("item_position"),
        row.getString("title"),
        row.getString("url"),
        row.getString("text"),
        row.getString("source"),
        row.getString("label"),
        row.getBoolean("paywalled"));
  }
}
