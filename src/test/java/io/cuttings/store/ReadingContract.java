package io.cuttings.store;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What readers are told on every database. */
interface ReadingContract {
  String BRIDGE = "https://news.example/2026/the-bridge";

  /** A migrated database without issues; the test closes it. */
  Database database();

  /** Two publications; the third issue of the first arrives twice. */
  private static void fill(Database database) {
    try (var route = new StoreRoute(database)) {
      route.store(
          issue(
              "one",
              "<1@a.example>",
              "a.example",
              "2025-12-31",
              item("The bridge", BRIDGE, "It opens."),
              item("Boats", null, "Of boats.")));
      route.store(
          issue("two", "<2@a.example>", "a.example", "2026-01-07", item("Nets", null, "Of nets.")));
      route.store(
          issue("three", "<3@a.example>", "a.example", "2026-01-14", item("Rope", null, "Knots.")));
      route.store(
          issue("again", "<3@a.example>", "a.example", "2026-01-14", item("Rope", null, "Knots.")));
      route.store(
          issue(
              "other",
              "<1@b.example>",
              "b.example",
              "2026-01-10",
              item("A bridge opens", BRIDGE, "At last.")));
    }
  }

  private static ArchiveKey key(String name) {
    return ArchiveKey.of(name.getBytes(StandardCharsets.UTF_8));
  }

  private static IssueSurroundings around(Reading reading, String name) {
    IssueHead head = reading.issues().find(key(name)).orElseThrow();
    return reading.surroundings().of(head).orElseThrow();
  }

  /** Which of two messages of one time is the first is decided by their keys. */
  private static String first(Reading reading) {
    return around(reading, "again").firstKey().equals(key("three")) ? "three" : "again";
  }

  @Test
  default void aPublicationHasItsDaysAndIssues() {
    try (Database database = database()) {
      fill(database);
      PublicationQueries publications = Reading.of(database.dataSource()).publications();
      Instant newest = Instant.parse("2026-01-14T06:00:00Z");
      assertThat(publications.find("a.example"))
          .contains(new PublicationHead("a.example", "The a.example", 3, newest));
      assertThat(publications.find("c.example")).isEmpty();
      assertThat(publications.days("a.example"))
          .containsExactly(
              LocalDate.of(2026, 1, 14), LocalDate.of(2026, 1, 7), LocalDate.of(2025, 12, 31));
      assertThat(publications.recentDays(1))
          .containsOnlyKeys("a.example", "b.example")
          .containsEntry("a.example", List.of(LocalDate.of(2026, 1, 14)));
      Instant year = Instant.parse("2026-01-01T00:00:00Z");
      assertThat(publications.issues("a.example", year, newest, 9))
          .extracting(IssueHead::title, IssueHead::items, IssueHead::publicationName)
          .containsExactly(tuple("two", 1, "The a.example"));
      assertThat(publications.issues("a.example", Instant.EPOCH, newest, 1)).hasSize(1);
    }
  }

  @Test
  default void anIssueStandsBetweenItsNeighbours() {
    try (Database database = database()) {
      fill(database);
      Reading reading = Reading.of(database.dataSource());
      IssueSurroundings two = around(reading, "two");
      assertThat(Objects.requireNonNull(two.previous()).archiveKey()).isEqualTo(key("one"));
      assertThat(Objects.requireNonNull(two.next()).archiveKey()).isEqualTo(key(first(reading)));
      assertThat(two.warnings()).containsExactly("One warning.");
      assertThat(two.language()).isEqualTo("en");
      assertThat(two.arrivals()).hasSize(1);
      assertThat(around(reading, "one").previous()).isNull();
      assertThat(around(reading, first(reading)).next()).isNull();
      assertThat(around(reading, "other").next()).isNull();
    }
  }

  @Test
  default void issuesOfOneTimeAreNeighboursToo() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      for (String name : List.of("x", "y", "z")) {
        String id = "<" + name + "@a.example>";
        route.store(issue(name, id, "a.example", "2026-01-07", item(name, null, "About " + name)));
      }
      Reading reading = Reading.of(database.dataSource());
      List<IssueHead> newest = reading.issues().newest(3);
      for (int i = 0; i < 2; i++) {
        IssueSurroundings later = reading.surroundings().of(newest.get(i)).orElseThrow();
        IssueSurroundings earlier = reading.surroundings().of(newest.get(i + 1)).orElseThrow();
        assertThat(later.previous()).isEqualTo(newest.get(i + 1));
        assertThat(earlier.next()).isEqualTo(newest.get(i));
      }
    }
  }

  @Test
  default void allArrivalsOfAnIssueAreListed() {
    try (Database database = database()) {
      fill(database);
      Instant late = Instant.parse("2026-02-01T00:00:00Z");
      Place place = new Place("default", "INBOX", 1, "7");
      new Ledger(database.dataSource()).record(new Delivery(key("three"), 1, late, place));
      assertThat(around(Reading.of(database.dataSource()), "again").arrivals())
          .hasSize(3)
          .endsWith(new IssueArrival(key("three"), "default", "INBOX", late));
    }
  }

  @Test
  default void whatArrivedSinceIsNewAndNoRedelivery() {
    try (Database database = database()) {
      fill(database);
      ArrivalQueries arrivals = Reading.of(database.dataSource()).arrivals();
      assertThat(arrivals.countSince(Instant.EPOCH)).isEqualTo(4);
      assertThat(arrivals.issuesSince(Instant.EPOCH, 2))
          .extracting(IssueHead::date)
          .containsExactly(
              Instant.parse("2026-01-14T06:00:00Z"), Instant.parse("2026-01-10T06:00:00Z"));
      Instant late = Instant.parse("2026-02-01T00:00:00Z");
      Place place = new Place("default", "INBOX", 1, "7");
      new Ledger(database.dataSource()).record(new Delivery(key("one"), 1, late, place));
      assertThat(arrivals.countSince(late)).isZero();
      assertThat(arrivals.issuesSince(late, 9)).isEmpty();
    }
  }

  @Test
  default void monthsAreCountedWithoutRedeliveries() {
    try (Database database = database()) {
      fill(database);
      ArrivalQueries arrivals = Reading.of(database.dataSource()).arrivals();
      assertThat(arrivals.months(YearMonth.of(2025, 1)))
          .containsExactly(
              new MonthCount(YearMonth.of(2025, 12), 1, 2),
              new MonthCount(YearMonth.of(2026, 1), 3, 3));
      assertThat(arrivals.months(YearMonth.of(2026, 2))).isEmpty();
    }
  }

  @Test
  default void storiesSayHowManyPublicationsCarryThem() {
    try (Database database = database()) {
      fill(database);
      StoryQueries stories = Reading.of(database.dataSource()).stories();
      assertThat(stories.carriedByMost(Instant.parse("2026-01-05T00:00:00Z"), 5))
          .extracting(StoryHead::title, StoryHead::publications, StoryHead::issues)
          .containsExactly(tuple("The bridge", 2, 2));
      assertThat(stories.carriedByMost(Instant.parse("2026-01-12T00:00:00Z"), 5)).isEmpty();
      assertThat(stories.publicationsOfStories(key("one")).values())
          .containsExactlyInAnyOrder(1, 2);
      String story = stories.carriedByMost(Instant.EPOCH, 5).get(0).id();
      assertThat(stories.items(story, 1))
          .extracting(StoredItem::title)
          .containsExactly("The bridge");
      assertThat(stories.edges(story, 5)).isEqualTo(stories.edges(story)).hasSize(1);
    }
  }
}
