package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Issues and publications for those who read. For any number of threads. */
public final class IssueQueries {
  /** As the view publication has them, but that names are looked for by index and not ranked. */
  private static final String PUBLICATIONS =
      """
      select
        counted.publication_id, counted.issues, counted.newest,
        (
          select n.publication_name
          from issue n
          where n.publication_id = counted.publication_id and n.kind = 'newsletter'
          order by n.publication_id, n.issue_date desc, n.archive_key
          limit 1
        ) as name
      from (
        select
          publication_id,
          sum(case when first_key = archive_key then 1 else 0 end) as issues,
          max(issue_date) as newest
        from issue
        where kind = 'newsletter'
        group by publication_id
      ) as counted
      where counted.issues > 0
      order by name, counted.publication_id
      """;

  private final Sql sql;

  public IssueQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The issues with the latest dates, newest first; one that was delivered again is there once. */
  public List<IssueHead> newest(int limit) {
    return sql.read(
        "list the newest issues",
        IssueHeads.SELECT
            + "and i.first_key = i.archive_key order by i.issue_date desc, i.archive_key limit ?",
        IssueHeads::head,
        limit);
  }

  /** The same with those that were delivered again: one for each message. */
  public List<IssueHead> newestDeliveries(int limit) {
    return sql.read(
        "list the newest deliveries",
        IssueHeads.SELECT + "order by i.issue_date desc, i.archive_key limit ?",
        IssueHeads::head,
        limit);
  }

  /** The issue that was cut from this message; empty where it is not stored, or no newsletter. */
  public Optional<IssueHead> find(ArchiveKey key) {
    List<IssueHead> found =
        sql.read(
            "find an issue",
            IssueHeads.SELECT + "and i.archive_key = ?",
            IssueHeads::head,
            key.value());
    return found.stream().findFirst();
  }

  /** The sections of an issue with their items, as cut; empty where it is not stored. */
  public List<StoredSection> sections(ArchiveKey key) {
    return sql.transact("read an issue", connection -> sections(connection, key.value()));
  }

  private static List<StoredSection> sections(Connection connection, String key)
      throws SQLException {
    Map<Integer, List<StoredItem>> items =
        Sql.select(
                connection,
                StoredItems.SELECT
                    + "where t.archive_key = ? order by t.section_position, t.item_position",
                StoredItems::item,
                key)
            .stream()
            .collect(Collectors.groupingBy(StoredItem::sectionPosition));
    return Sql.select(
        connection,
        "select position, title from section where archive_key = ? order by position",
        row -> section(row.getInt("position"), row.getString("title"), items),
        key);
  }

  private static StoredSection section(
      int position, @Nullable String title, Map<Integer, List<StoredItem>> items) {
    return new StoredSection(position, title, items.getOrDefault(position, List.of()));
  }

  /** The sums for the status; what was delivered again counts once. */
  public StoreCounts counts() {
    return sql.read(
            "count the issues",
            """
            select
              (
                select count(distinct publication_id)
                from issue
                where kind = 'newsletter' and first_key = archive_key
              ) as publications,
              (select count(*) from issue where kind = 'newsletter' and first_key = archive_key)
                as issues,
              (select count(*) from issue where kind = 'newsletter' and first_key <> archive_key)
                as redeliveries,
              (select count(*) from issue where kind <> 'newsletter') as others,
              (
                select count(*)
                from item
                join issue on issue.archive_key = item.archive_key
                where issue.first_key = issue.archive_key
              ) as items,
              (select count(distinct story_id) from item) as stories
            """,
            row ->
                new StoreCounts(
                    row.getLong("publications"),
                    row.getLong("issues"),
                    row.getLong("redeliveries"),
                    row.getLong("items"),
                    row.getLong("stories"),
                    row.getLong("others")))
        .get(0);
  }

  /** How many messages are stored that are no newsletter. */
  public long others() {
    return sql.read(
            "count the messages that are no newsletter",
            "select count(*) as others from issue where kind <> 'newsletter'",
            row -> row.getLong("others"))
        .get(0);
  }

  /** All publications by name. */
  public List<PublicationHead> publications() {
    return sql.read(
        "list the publications",
        PUBLICATIONS,
        row ->
            new PublicationHead(
                row.getString("publication_id"),
                row.getString("name"),
                row.getInt("issues"),
                Sql.instant(row, "newest")));
  }
}
