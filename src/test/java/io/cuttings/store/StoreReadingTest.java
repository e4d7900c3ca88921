package io.cuttings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads rows that were put in by hand, so that what is read does not rest on what writes. */
class StoreReadingTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

  private Database database;
  private Sql sql;

  @BeforeEach
  void open() {
    String url =
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    database = Database.open(url, "sa", "");
    database.migrate();
    sql = new Sql(database.dataSource());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void exportsItemsByDateThenPosition() {
    issue("late", "<b@x.example>", "Dispatch", TUESDAY, "d1");
    item("late", 0, "Late", "s2");
    issue("early", "<z@x.example>", "Letter", MONDAY, "d2");
    item("early", 0, "First", "s1");
    item("early", 1, "Second", "s2");

    assertThat(items()).extracting(ItemRow::title).containsExactly("First", "Second", "Late");
    assertThat(items().get(0).section()).isEqualTo("News");
  }

  @Test
  void whatWasDeliveredAgainCountsOnce() {
    issue("first", "<a@x.example>", "Letter", MONDAY, "d1");
    item("first", 0, "The bridge opens", "shared");
    issue("resent", "<b@x.example>", "Letter", TUESDAY, "d1");
    item("resent", 0, "The bridge opens", "shared");
    issue("forwarded", "<c@y.example>", "A colleague", TUESDAY, "d1");
    item("forwarded", 0, "The bridge opens", "shared");
    item("forwarded", 1, "A word of the colleague", "word");
    deliveredAgain("resent", "first");
    deliveredAgain("forwarded", "first");
    IssueQueries queries = new IssueQueries(database.dataSource());

    assertThat(queries.counts()).isEqualTo(new StoreCounts(1, 1, 2, 1, 2, 0));
    assertThat(queries.newest(9))
        .extracting(IssueHead::archiveKey)
        .containsExactly(new ArchiveKey(key("first")));
    assertThat(queries.publications())
        .extracting(PublicationHead::id, PublicationHead::issues)
        .containsExactly(tuple("letter", 1));
    assertThat(stories())
        .extracting(StoryRow::storyId, StoryRow::publications, StoryRow::issues, StoryRow::items)
        .containsExactly(tuple("shared", 1, 1, 3), tuple("word", 1, 1, 1));
  }

  @Test
  void theListOfStoriesAndAStorysItemsHaveAnIssueOnce() {
    issue("first", "<a@x.example>", "Letter", MONDAY, "d1");
    item("first", 0, "The bridge opens", "shared");
    issue("forwarded", "<c@y.example>", "A colleague", TUESDAY, "d1");
    item("forwarded", 0, "The bridge opens", "shared");
    item("forwarded", 1, "A word of the colleague", "word");
    deliveredAgain("forwarded", "first");
    StoryQueries queries = new StoryQueries(database.dataSource());

    assertThat(queries.carriedByMost(MONDAY, 10)).isEmpty();
    assertThat(StoryQueries.withoutRedeliveries(queries.items("shared")))
        .extracting(StoredItem::id)
        .containsExactly("first0");
    assertThat(StoryQueries.withoutRedeliveries(queries.items("word"))).hasSize(1);
  }

  @Test
  void anItemsIdLeadsToItsStory() {
    issue("one", "<a@x.example>", "Letter", MONDAY, "d1");
    item("one", 0, "The bridge opens", "shared");
    StoryQueries queries = new StoryQueries(database.dataSource());
    assertThat(queries.storyOf("one0")).contains("shared");
    assertThat(queries.storyOf("two0")).isEmpty();
  }

  private List<StoryRow> stories() {
    List<StoryRow> stories = new ArrayList<>();
    new StoreExport(database.dataSource()).stories(stories::add);
    return stories;
  }

  @Test
  void aStoryGoesByItsEarliestHeadlineAndCountsPublications() {
    issue("one", "<a@x.example>", "Letter", MONDAY, "d1");
    item("one", 0, null, "shared");
    issue("two", "<b@x.example>", "Dispatch", TUESDAY, "d2");
    item("two", 0, "The bridge opens", "shared");
    item("two", 1, "Alone", "alone");

    StoryQueries queries = new StoryQueries(database.dataSource());

    assertThat(stories())
        .filteredOn(story -> story.storyId().equals("shared"))
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.title()).isEqualTo("The bridge opens");
              assertThat(story.publications()).isEqualTo(2);
              assertThat(story.first()).isEqualTo(MONDAY);
              assertThat(story.last()).isEqualTo(TUESDAY);
            });
    assertThat(queries.carriedByMost(MONDAY, 10))
        .extracting(StoryHead::id, StoryHead::title)
        .containsExactly(tuple("shared", "The bridge opens"));
    assertThat(queries.items("shared")).hasSize(2);
  }

  @Test
  void aPublicationGoesByTheNameOfItsNewestIssue() {
    issue("old", "<a@x.example>", "Letter", MONDAY, "d1");
    issue("new", "<b@x.example>", "Letter", TUESDAY, "d2");
    update(
        "update issue set publication_name = 'The New Letter' where archive_key = ?", key("new"));
    item("new", 0, "One", "s1");
    IssueQueries queries = new IssueQueries(database.dataSource());

    assertThat(queries.counts()).isEqualTo(new StoreCounts(1, 2, 0, 1, 1, 0));
    assertThat(queries.publications())
        .containsExactly(new PublicationHead("letter", "The New Letter", 2, TUESDAY));
    assertThat(queries.newest(1))
        .singleElement()
        .satisfies(
            head -> {
              assertThat(head.publicationName()).isEqualTo("The New Letter");
              assertThat(head.items()).isEqualTo(1);
            });
    assertThat(queries.sections(new ArchiveKey(key("new"))))
        .singleElement()
        .satisfies(section -> assertThat(section.items()).hasSize(1));
    assertThat(queries.find(ArchiveKey.of(new byte[] {1}))).isEmpty();
  }

  @Test
  void whatIsNoNewsletterIsExportedWithItsReasonAndMakesNoPublication() {
    issue("issue", "<a@x.example>", "Letter", MONDAY, "d1");
    issue("receipt", "<b@x.example>", "Shop", TUESDAY, "d2");
    update(
        "update issue set kind = 'receipt', kind_reason = 'a receipt' where archive_key = ?",
        key("receipt"));
    IssueQueries queries = new IssueQueries(database.dataSource());

    List<IssueRow> rows = new ArrayList<>();
    new StoreExport(database.dataSource()).issues(rows::add);

    assertThat(rows)
        .extracting(IssueRow::publication, IssueRow::kind, IssueRow::reason, IssueRow::language)
        .containsExactly(
            tuple("letter", "newsletter", null, "und"), tuple(null, "receipt", "a receipt", "und"));
    assertThat(queries.counts()).isEqualTo(new StoreCounts(1, 1, 0, 0, 0, 1));
    assertThat(queries.others()).isEqualTo(1);
    assertThat(queries.newest(5)).extracting(IssueHead::publicationId).containsExactly("letter");
    assertThat(queries.publications()).extracting(PublicationHead::id).containsExactly("letter");
    assertThat(queries.find(new ArchiveKey(key("receipt")))).isEmpty();
  }

  private List<ItemRow> items() {
    List<ItemRow> rows = new ArrayList<>();
    new StoreExport(database.dataSource()).items(rows::add);
    return rows;
  }

  private void issue(
      String name, String messageId, String publication, Instant date, String digest) {
    update("insert into message (archive_key, size) values (?, 1)", key(name));
    update(
        """
        insert into issue (
          archive_key, message_id, publication_id, publication_name, title, issue_date, sent_at,
          content_digest, sketch, first_key, warnings
        ) values (?, ?, ?, ?, 'An issue', ?, ?, ?, '', ?, array['a warning'])
        """,
        key(name),
        messageId,
        publication.toLowerCase(Locale.ROOT),
        publication,
        date,
        date,
        digest,
        key(name));
    update("insert into section (archive_key, position, title) values (?, 0, 'News')", key(name));
  }

  private void item(String issue, int position, String title, String story) {
    update(
        """
        insert into item (
          item_id, archive_key, section_position, item_position, title, text, paywalled, part,
          range_start, range_end, story_id, kin_id
        ) values (?, ?, 0, ?, ?, 'Some text', false, '1', 0, 1, ?, ?)
        """,
        issue + position,
        key(issue),
        position,
        title,
        story,
        story);
  }

  private void deliveredAgain(String name, String first) {
    update("update issue set first_key = ? where archive_key = ?", key(first), key(name));
  }

  private void update(String statement, Object... values) {
    sql.transact("prepare the test", (Connection c) -> updated(c, statement, values));
  }

  private static int updated(Connection connection, String statement, Object... values)
      throws SQLException {
    return Sql.update(connection, statement, values);
  }

  private static String key(String name) {
    return ArchiveKey.of(name.getBytes(StandardCharsets.UTF_8)).value();
  }
}
