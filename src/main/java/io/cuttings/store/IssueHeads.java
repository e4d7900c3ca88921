package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How the head of an issue is read. */
final class IssueHeads {
  /**
   * To be followed by further conditions on issue {@code i}, and an order. The name of a
   * publication is that of its newest issue, found through the index issue_newest: the view of all
   * publications would be made anew for each list.
   */
  static final String SELECT =
      """
      select
        i.archive_key, i.publication_id, i.title, i.number, i.issue_date, i.web_url,
        (
          select n.publication_name
          from issue n
          where n.publication_id = i.publication_id and n.kind = 'newsletter'
          order by n.publication_id, n.issue_date desc, n.archive_key
          limit 1
        ) as publication_name,
        (select count(*) from item where item.archive_key = i.archive_key) as items
      from issue i
      where i.kind = 'newsletter'
      """;

  private IssueHeads() {}

  static IssueHead head(ResultSet row) throws SQLException {
    return new IssueHead(
        new ArchiveKey(row.getString("archive_key")),
        row.getString("publication_id"),
        row.getString("publication_name"),
        row.getString("title"),
        row.getString("number"),
        Sql.instant(row, "issue_date"),
        row.getString("web_url"),
        row.getInt("items"));
  }
}
