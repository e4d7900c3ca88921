package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What stands around an issue, for those who read it. For any number of threads. */
public final class IssueSurroundingsQueries {
  /** Whoever sent one issue more often than this is testing. */
  private static final int ARRIVALS = 50;

  private static final String PREVIOUS =
      IssueHeads.SELECT
          + """
          and i.publication_id = ? and i.first_key = i.archive_key
            and i.issue_date <= ? and (i.issue_date < ? or i.archive_key > ?)
          order by i.publication_id, i.issue_date desc, i.archive_key
          limit 1
          """;

  private static final String NEXT =
      IssueHeads.SELECT
          + """
          and i.publication_id = ? and i.first_key = i.archive_key
            and i.issue_date >= ? and (i.issue_date > ? or i.archive_key < ?)
          order by i.publication_id desc, i.issue_date, i.archive_key desc
          limit 1
          """;

  private final Sql sql;

  public IssueSurroundingsQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /** What stands around a stored issue; empty where it was taken out since. */
  public Optional<IssueSurroundings> of(IssueHead issue) {
    return sql.transact("read what stands around an issue", connection -> of(connection, issue));
  }

  private static Optional<IssueSurroundings> of(Connection connection, IssueHead issue)
      throws SQLException {
    IssueHead previous = neighbour(connection, PREVIOUS, issue);
    IssueHead next = neighbour(connection, NEXT, issue);
    List<IssueArrival> arrivals = arrivals(connection, issue.archiveKey());
    return Sql.select(
            connection,
            "select first_key, language, warnings from issue where archive_key = ?",
            row ->
                new IssueSurroundings(
                    new ArchiveKey(row.getString("first_key")),
                    row.getString("language"),
                    warnings(row),
                    previous,
                    next,
                    arrivals),
            issue.archiveKey().value())
        .stream()
        .findFirst();
  }

  private static @Nullable IssueHead neighbour(
      Connection connection, String select, IssueHead issue) throws SQLException {
    List<IssueHead> found =
        Sql.select(
            connection,
            select,
            IssueHeads::head,
            issue.publicationId(),
            issue.date(),
            issue.date(),
            issue.archiveKey().value());
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<IssueArrival> arrivals(Connection connection, ArchiveKey key)
      throws SQLException {
    return Sql.select(
        connection,
        """
        select d.archive_key, d.mailbox, d.folder, d.received
        from issue shown
        join issue same on same.first_key = shown.first_key
        join delivery d on d.archive_key = same.archive_key
        where shown.archive_key = ?
        order by d.received, d.archive_key, d.place_key
        limit ?
        """,
        row ->
            new IssueArrival(
                new ArchiveKey(row.getString("archive_key")),
                row.getString("mailbox"),
                row.getString("folder"),
                Sql.instant(row, "received")),
        key.value(),
        ARRIVALS);
  }

  private static List<String> warnings(ResultSet row) throws SQLException {
    Object[] warnings = (Object[]) row.getArray("warnings").getArray();
    return Arrays.stream(warnings).map(Objects::toString).toList();
  }
}
