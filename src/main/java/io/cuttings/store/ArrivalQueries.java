package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** What came when, for those who look at the library as a whole. For any number of threads. */
public final class ArrivalQueries {
  /** Issues whose first delivery arrived since then: what is delivered again is not new. */
  private static final String ARRIVED =
      """
      i.first_key = i.archive_key
        and i.archive_key in (select d.archive_key from delivery d where d.received >= ?)
        and not exists (
          select 1
          from delivery e
          where e.archive_key = i.archive_key and e.received < ?
        )
      """;

  private final Sql sql;

  public ArrivalQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * The issues that arrived since then, those with the latest dates first. They are chosen before
   * their heads are read: on the day of an import all have arrived.
   */
  public List<IssueHead> issuesSince(Instant since, int limit) {
    return sql.read(
        "list the issues that arrived",
        IssueHeads.SELECT
            + "and i.archive_key in (select n.archive_key from ("
            + "select i.archive_key from issue i where i.kind = 'newsletter' and "
            + ARRIVED
            + "order by i.issue_date desc, i.archive_key limit ?) as n)"
            + " order by i.issue_date desc, i.archive_key",
        IssueHeads::head,
        since,
        since,
        limit);
  }

  /** How many those are. */
  public long countSince(Instant since) {
    return sql.read(
            "count the issues that arrived",
            "select count(*) as issues from issue i where i.kind = 'newsletter' and " + ARRIVED,
            row -> row.getLong("issues"),
            since,
            since)
        .get(0);
  }

  /**
   * How many issues and items are dated in each month from that on; months without are left out.
   */
  public List<MonthCount> months(YearMonth from) {
    return sql.read(
        "count by month",
        """
        select counted.issue_year, counted.issue_month, count(*) as issues,
          sum(counted.items) as items
        from (
          select
            extract(year from i.issue_date at time zone 'UTC') as issue_year,
            extract(month from i.issue_date at time zone 'UTC') as issue_month,
            (select count(*) from item t where t.archive_key = i.archive_key) as items
          from issue i
          where i.issue_date >= ? and i.kind = 'newsletter' and i.first_key = i.archive_key
        ) as counted
        group by counted.issue_year, counted.issue_month
        order by counted.issue_year, counted.issue_month
        """,
        row ->
            new MonthCount(
                YearMonth.of(row.getInt("issue_year"), row.getInt("issue_month")),
                row.getLong("issues"),
                row.getLong("items")),
        start(from.atDay(1)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
