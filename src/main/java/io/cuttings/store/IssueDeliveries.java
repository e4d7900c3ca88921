package io.cuttings.store;

import io.cuttings.sql.Sql;
import io.cuttings.story.DeliveredIssue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The issues in the database, as the search for redeliveries asks for them. */
final class IssueDeliveries {
  private final Connection connection;

  IssueDeliveries(Connection connection) {
    this.connection = connection;
  }

  /** The first delivery of a stored message's issue; empty where the message is not stored. */
  String firstKey(String archiveKey) throws SQLException {
    List<String> found =
        Sql.select(
            connection,
            "select first_key from issue where archive_key = ?",
            rows -> rows.getString(1),
            archiveKey);
    return found.isEmpty() ? "" : found.get(0);
  }

  /**
   * All that could be the same issue, and all deliveries of those.
   *
   * @param formerFirst of the issue itself, when it was stored before; empty where it was not
   */
  List<Delivered> couldBe(DeliveredIssue issue, String formerFirst) throws SQLException {
    Instant from = issue.date().minus(DeliveredIssue.CORRECTION);
    Instant to = issue.date().plus(DeliveredIssue.CORRECTION);
    return Sql.select(
        connection,
        """
        select
          i.archive_key, i.message_id, i.publication_id, i.title, i.number, i.issue_date, i.sent_at,
          i.content_digest, i.sketch, i.first_key
        from (
          select first_key from issue where message_id = ?
          union
          select first_key from issue where content_digest = ?
          union
          select first_key from issue where publication_id = ? and issue_date between ? and ?
          union
          select cast(? as varchar(64)) as first_key
        ) as same
        join issue i on i.first_key = same.first_key
        """,
        IssueDeliveries::delivered,
        issue.messageId(),
        issue.contentDigest(),
        issue.publication(),
        from,
        to,
        formerFirst);
  }

  private static Delivered delivered(ResultSet rows) throws SQLException {
    return new Delivered(
        new DeliveredIssue(
            rows.getString("archive_key"),
            Objects.requireNonNullElse(rows.getString("message_id"), ""),
            rows.getString("publication_id"),
            rows.getString("title"),
            rows.getString("number"),
            Sql.instant(rows, "issue_date"),
            Sql.instant(rows, "sent_at"),
            rows.getString("content_digest"),
            rows.getString("sketch")),
        rows.getString("first_key"));
  }
}
