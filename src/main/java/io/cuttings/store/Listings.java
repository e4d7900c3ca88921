package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The whole library piece by piece, for programs: each piece begins behind a place that the last
 * one ended at, so that what arrives in between moves nothing. For any number of threads.
 */
public final class Listings {
  /** Behind which no time of a newsletter lies. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final String STORIES =
      """
      select
        s.story_id,
        count(distinct f.publication_id) as publications,
        count(distinct f.archive_key) as issues,
        min(i.issue_date) as first_date
      from (
        select distinct story_id
        from item
        where story_id > ?
        order by story_id
        limit ?
      ) as s
      join item t on t.story_id = s.story_id
      join issue i on i.archive_key = t.archive_key
      join issue f on f.archive_key = i.first_key
      group by s.story_id
      order by s.story_id
      """;

  private final Sql sql;
  private final StoryQueries stories;

  public Listings(DataSource database) {
    this.sql = new Sql(database);
    this.stories = new StoryQueries(database);
  }

  /**
   * Which issues are listed.
   *
   * @param publication its id; null for all
   */
  public record Selection(@Nullable String publication, Instant from, Instant before) {
    /** All issues. */
    public static final Selection ALL = new Selection(null, Instant.EPOCH, LATEST);
  }

  /**
   * A place among issues, newest first, and their items, in reading order.
   *
   * @param section position of an item's section; -1 before the first item
   * @param position of the item in it
   */
  public record Place(Instant date, String archiveKey, int section, int position) {
    /** Before the newest. */
    public static final Place START = new Place(LATEST, "", -1, -1);

    static Place of(IssueHead issue) {
      return new Place(issue.date(), issue.archiveKey().value(), -1, -1);
    }
  }

  /** Issues behind a place, newest first; one that was delivered again is there once. */
  public List<IssueHead> issues(Selection selection, Place after, int limit) {
    List<Object> values = new ArrayList<>();
    String select =
        IssueHeads.SELECT
            + "and i.first_key = i.archive_key\n"
            + condition(selection, values)
            + "and (i.issue_date < ? or (i.issue_date = ? and i.archive_key > ?))\n"
            + "order by i.issue_date desc, i.archive_key limit ?";
    values.addAll(List.of(after.date(), after.date(), after.archiveKey(), limit));
    return sql.read("list issues", select, IssueHeads::head, values.toArray());
  }

  /** Items behind a place: issue by issue, newest first, in reading order. */
  public List<StoredItem> items(Selection selection, Place after, int limit) {
    List<Object> values = new ArrayList<>();
    String select =
        StoredItems.SELECT
            + "where i.first_key = i.archive_key\n"
            + condition(selection, values)
            + """
            and (
              i.issue_date < ?
              or (i.issue_date = ? and i.archive_key > ?)
              or (
                i.issue_date = ? and i.archive_key = ?
                and (t.section_position > ? or (t.section_position = ? and t.item_position > ?))
              )
            )
            order by i.issue_date desc, i.archive_key, t.section_position, t.item_position
            limit ?
            """;
    values.addAll(List.of(after.date(), after.date(), after.archiveKey()));
    values.addAll(List.of(after.date(), after.archiveKey()));
    values.addAll(List.of(after.section(), after.section(), after.position(), limit));
    return sql.read("list items", select, StoredItems::item, values.toArray());
  }

  private static String condition(Selection selection, List<Object> values) {
    values.add(selection.from());
    values.add(selection.before());
    String condition = "and i.issue_date >= ? and i.issue_date < ?\n";
    if (selection.publication() == null) {
      return condition;
    }
    values.add(selection.publication());
    return condition + "and i.publication_id = ?\n";
  }

  /** Stories behind one, by id. */
  public List<StoryHead> stories(String after, int limit) {
    return sql.read("list stories", STORIES, StoryQueries::head, after, limit).stream()
        .map(head -> head.titled(StoryQueries.title(stories.items(head.id()))))
        .toList();
  }

  /** The place of an issue, for the next piece. */
  public static Place place(IssueHead issue) {
    return Place.of(issue);
  }

  /** The place of an item, for the next piece. */
  public static Place place(StoredItem item) {
    ArchiveKey key = item.archiveKey();
    return new Place(item.issueDate(), key.value(), item.sectionPosition(), item.position());
  }
}
