package io.cuttings.store;

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
      select distinct story_id
      from item
      where story_id > ?
      order by story_id
      limit ?
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

    boolean isBefore(StoredItem item) {
      return section < item.sectionPosition()
          || (section == item.sectionPosition() && position < item.position());
    }

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

  /**
   * Items behind a place: issue by issue, newest first, in reading order. Only issues that are
   * needed are read: in one statement a database sorts all items there are.
   */
  public List<StoredItem> items(Selection selection, Place after, int limit) {
    List<StoredItem> found = new ArrayList<>();
    if (after.section() >= 0) {
      items(List.of(after.archiveKey())).stream().filter(after::isBefore).forEach(found::add);
    }
    Place place = after;
    while (found.size() < limit) {
      List<IssueHead> issues = enough(issues(selection, place, limit), limit - found.size());
      if (issues.isEmpty()) {
        return found;
      }
      found.addAll(items(issues.stream().map(issue -> issue.archiveKey().value()).toList()));
      place = Place.of(issues.get(issues.size() - 1));
    }
    return found.subList(0, limit);
  }

  /** As many of the issues as hold so many items. */
  private static List<IssueHead> enough(List<IssueHead> issues, int items) {
    int count = 0;
    for (int i = 0; i < issues.size(); i++) {
      count += issues.get(i).items();
      if (count >= items) {
        return issues.subList(0, i + 1);
      }
    }
    return issues;
  }

  private List<StoredItem> items(List<String> issues) {
    return sql.transact(
        "list items",
        connection ->
            Sql.select(
                connection,
                StoredItems.SELECT
                    + """
                    join unnest(cast(? as varchar array)) as u (archive_key)
                      on u.archive_key = t.archive_key
                    order by i.issue_date desc, i.archive_key, t.section_position, t.item_position
                    """,
                StoredItems::item,
                connection.createArrayOf("varchar", issues.toArray())));
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
    return sql
        .read("list stories", STORIES, row -> row.getString("story_id"), after, limit)
        .stream()
        .map(stories::head)
        .toList();
  }
}
