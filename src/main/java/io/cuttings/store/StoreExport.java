package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Everything that is stored, row by row in bounded memory, in an order that depends on the content
 * alone: a rebuilt database gives the same rows in the same order, on H2 as on PostgreSQL.
 */
public final class StoreExport {
  private static final String ITEMS =
      """
      select
        i.message_id, i.archive_key, i.publication_id, i.title as issue_title, i.number,
        i.issue_date, s.title as section, t.section_position, t.item_position, t.title, t.url,
        t.text, t.source, t.label, t.story_id, t.item_id
      from item t
      join issue i on i.archive_key = t.archive_key
      join section s on s.archive_key = t.archive_key and s.position = t.section_position
      """;

  private static final String ITEMS_IN_ORDER =
      """
      order by i.issue_date, coalesce(i.message_id, ''), i.archive_key,
        t.section_position, t.item_position
      """;

  private static final String ISSUES =
      """
      select
        i.archive_key, i.message_id,
        case when i.kind = 'newsletter' then i.publication_id end as publication_id,
        i.title, i.number, i.issue_date, i.web_url, i.language, i.kind, i.kind_reason, i.warnings,
        (select count(*) from section s where s.archive_key = i.archive_key) as sections,
        (select count(*) from item t where t.archive_key = i.archive_key) as items,
        r.first_key
      from issue i
      left join issue_redelivery r on r.archive_key = i.archive_key
      """;

  private static final String ISSUES_IN_ORDER =
      """
      order by i.issue_date, coalesce(i.message_id, ''), i.archive_key
      """;

  private static final String STANDING =
      """
      select publication_id, issues, text
      from standing_text
      order by publication_id, issues desc, digest
      """;

  /**
   * The outer joins leave no choice: the database begins with the items in the order of an index on
   * their stories, so that it holds one story at a time. Each item has its issue.
   */
  private static final String STORIES =
      """
      select
        t.story_id,
        min(i.issue_date) as first_date,
        max(i.issue_date) as last_date,
        count(distinct f.publication_id) as publications,
        count(distinct f.archive_key) as issues,
        count(*) as items,
        (array_agg(
          t.title
          order by
            i.issue_date, coalesce(i.message_id, ''), i.archive_key,
            t.section_position, t.item_position
        ) filter (where t.title is not null))[1] as title,
        (array_agg(
          t.url
          order by
            i.issue_date, coalesce(i.message_id, ''), i.archive_key,
            t.section_position, t.item_position
        ) filter (where t.url is not null))[1] as url
      from item t
      left join issue i on i.archive_key = t.archive_key
      left join issue f on f.archive_key = i.first_key
      """;

  private static final String STORIES_IN_ORDER =
      """
      group by t.story_id
      order by first_date, t.story_id
      """;

  /** The stories that an issue carries; of each all its items count. */
  private static final String CARRIED =
      """
      where t.story_id in (
        select c.story_id
        from item c
        join issue i on i.archive_key = c.archive_key
        %s)
      """;

  private final Sql sql;

  public StoreExport(DataSource database) {
    this.sql = new Sql(database);
  }

  /** By issue date, Message-ID, archive key, section and item; returns how many there were. */
  public long items(Consumer<ItemRow> sink) {
    return items(IssueSelection.ALL, sink);
  }

  /** Those of these issues, in the same order. */
  public long items(IssueSelection issues, Consumer<ItemRow> sink) {
    String select = ITEMS + issues.where() + ITEMS_IN_ORDER;
    return export("items", select, StoreExport::item, sink, issues.values());
  }

  private static ItemRow item(ResultSet row) throws SQLException {
    return new ItemRow(
        row.getString("message_id"),
        row.getString("archive_key"),
        row.getString("publication_id"),
        row.getString("issue_title"),
        row.getString("number"),
        Sql.instant(row, "issue_date"),
        row.getString("section"),
        row.getInt("section_position"),
        row.getInt("item_position"),
        row.getString("title"),
        row.getString("url"),
        row.getString("text"),
        row.getString("source"),
        row.getString("label"),
        row.getString("story_id"),
        row.getString("item_id"));
  }

  /** By date, Message-ID and archive key; returns how many there were. */
  public long issues(Consumer<IssueRow> sink) {
    return issues(IssueSelection.ALL, sink);
  }

  /** These, in the same order. */
  public long issues(IssueSelection issues, Consumer<IssueRow> sink) {
    String select = ISSUES + issues.where() + ISSUES_IN_ORDER;
    return export("issues", select, StoreExport::issue, sink, issues.values());
  }

  private static IssueRow issue(ResultSet row) throws SQLException {
    return new IssueRow(
        row.getString("message_id"),
        row.getString("archive_key"),
        row.getString("publication_id"),
        row.getString("title"),
        row.getString("number"),
        Sql.instant(row, "issue_date"),
        row.getInt("sections"),
        row.getInt("items"),
        texts(row, "warnings"),
        row.getString("first_key"),
        row.getString("web_url"),
        row.getString("language"),
        row.getString("kind"),
        row.getString("kind_reason"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Object[] texts = (Object[]) row.getArray(column).getArray();
    return Arrays.stream(texts).map(Objects::toString).toList();
  }

  /** By date of the first issue and id; returns how many there were. */
  public long stories(Consumer<StoryRow> sink) {
    return stories(IssueSelection.ALL, sink);
  }

  /** Those that one of these issues carries, with all that belongs to them, in the same order. */
  public long stories(IssueSelection issues, Consumer<StoryRow> sink) {
    String where = issues.where().isEmpty() ? "" : CARRIED.formatted(issues.where());
    String select = STORIES + where + STORIES_IN_ORDER;
    return export("stories", select, StoreExport::story, sink, issues.values());
  }

  private static StoryRow story(ResultSet row) throws SQLException {
    return new StoryRow(
        row.getString("story_id"),
        row.getString("title"),
        row.getString("url"),
        Sql.instant(row, "first_date"),
        Sql.instant(row, "last_date"),
        row.getInt("publications"),
        row.getInt("issues"),
        row.getInt("items"));
  }

  /** By publication, the most frequent texts first; returns how many there were. */
  public long standing(Consumer<StandingRow> sink) {
    return export(
        "standing texts",
        STANDING,
        row ->
            new StandingRow(
                row.getString("publication_id"), row.getInt("issues"), row.getString("text")),
        sink);
  }

  /** The ids of all publications that have an issue. */
  public List<String> publicationIds() {
    return sql.read(
        "list the publications",
        "select distinct publication_id from issue where kind = 'newsletter'",
        row -> row.getString("publication_id"));
  }

  /** One statement, and so one state of the database, whatever is written meanwhile. */
  private <T> long export(
      String what, String select, Sql.Row<T> row, Consumer<T> sink, Object... values) {
    return sql.transact(
        "export the " + what, connection -> Sql.forEach(connection, select, row, sink, values));
  }
}
