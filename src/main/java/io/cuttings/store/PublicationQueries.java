package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Publications for those who read, with the days of their issues. For any number of threads. */
public final class PublicationQueries {
  private final Sql sql;

  public PublicationQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /** A publication by its id; empty where no issue of it is stored. */
  public Optional<PublicationHead> find(String id) {
    return sql
        .read(
            "find a publication",
            """
            select
              n.publication_id, n.publication_name, n.issue_date,
              (
                select count(*)
                from issue c
                where c.publication_id = n.publication_id and c.kind = 'newsletter'
                  and c.first_key = c.archive_key
              ) as issues
            from issue n
            where n.publication_id = ? and n.kind = 'newsletter'
            order by n.publication_id, n.issue_date desc, n.archive_key
            limit 1
            """,
            row ->
                new PublicationHead(
                    row.getString("publication_id"),
                    row.getString("publication_name"),
                    row.getInt("issues"),
                    Sql.instant(row, "issue_date")),
            id)
        .stream()
        .filter(head -> head.issues() > 0)
        .findFirst();
  }

  /** The days of all issues of a publication, UTC, newest first. */
  public List<LocalDate> days(String id) {
    return sql.read(
        "read the days of a publication",
        """
        select issue_date
        from issue
        where publication_id = ? and kind = 'newsletter' and first_key = archive_key
        order by issue_date desc
        """,
        row -> day(Sql.instant(row, "issue_date")),
        id);
  }

  /** The days of the latest issues of every publication, by its id; newest first. */
  public Map<String, List<LocalDate>> recentDays(int issues) {
    return sql
        .read(
            "read the days of the publications",
            """
            select publication_id, issue_date
            from (
              select
                publication_id,
                issue_date,
                row_number() over (partition by publication_id order by issue_date desc) as nth
              from issue
              where kind = 'newsletter' and first_key = archive_key
            ) as ranked
            where nth <= ?
            order by publication_id, issue_date desc
            """,
            row -> Map.entry(row.getString("publication_id"), day(Sql.instant(row, "issue_date"))),
            issues)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                HashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The issues of a publication from one time to before another, newest first. */
  public List<IssueHead> issues(String id, Instant from, Instant before, int limit) {
    return sql.read(
        "list the issues of a publication",
        IssueHeads.SELECT
            + """
            and i.publication_id = ? and i.issue_date >= ? and i.issue_date < ?
              and i.first_key = i.archive_key
            order by i.publication_id, i.issue_date desc, i.archive_key
            limit ?
            """,
        IssueHeads::head,
        id,
        from,
        before,
        limit);
  }
}
