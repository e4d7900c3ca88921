package io.cuttings.store;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.ledger.LedgerExport;
import io.cuttings.store.Listings.Place;
import io.cuttings.store.Listings.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs and the search index are told on every database. */
interface ListingContract {
  String LINK = "https://news.example/2026/lamps";

  /** A migrated database without issues; the test closes it. */
  Database database();

  /** Seven issues, of which one arrives twice and one has no items. */
  private static void fill(Database database) {
    try (var route = new StoreRoute(database)) {
      for (int i = 1; i <= 6; i++) {
        route.store(
            issue(
                "n" + i,
                "<" + i + "@x.example>",
                i % 2 == 0 ? "a.example" : "b.example",
                "2026-02-0" + (1 + i / 2),
                item("A lamp, part " + i, LINK + "/" + i, "Number " + i),
                item("On lamps", LINK, "Of all lamps.")));
      }
      route.store(issue("empty", "<7@x.example>", "a.example", "2026-02-03"));
      route.store(
          issue("again", "<6@x.example>", "a.example", "2026-02-05", item("Lamps", LINK, "New.")));
    }
  }

  @Test
  default void piecesOfItemsAreTheWhole() {
    try (Database database = database()) {
      fill(database);
      Listings listings = new Listings(database.dataSource());
      List<StoredItem> whole = listings.items(Selection.ALL, Place.START, 100);
      assertThat(whole).hasSize(12).extracting(StoredItem::id).doesNotHaveDuplicates();
      for (int limit : new int[] {1, 3, 5}) {
        List<StoredItem> walked = new ArrayList<>();
        List<StoredItem> piece = listings.items(Selection.ALL, Place.START, limit);
        while (!piece.isEmpty()) {
          walked.addAll(piece);
          piece = listings.items(Selection.ALL, place(piece.get(piece.size() - 1)), limit);
        }
        assertThat(walked).isEqualTo(whole);
      }
      assertThat(listings.issues(Selection.ALL, Place.START, 100)).hasSize(7);
      Selection some =
          new Selection(
              "a.example",
              Instant.parse("2026-02-02T00:00:00Z"),
              Instant.parse("2026-02-04T00:00:00Z"));
      assertThat(listings.items(some, Place.START, 100))
          .extracting(StoredItem::issueTitle)
          .containsExactlyInAnyOrder("n2", "n2", "n4", "n4");
      assertThat(listings.stories("", 100)).hasSize(7).anyMatch(story -> story.issues() == 6);
    }
  }

  private static Place place(StoredItem item) {
    return new Place(
        item.issueDate(), item.archiveKey().value(), item.sectionPosition(), item.position());
  }

  @Test
  default void changesComeInOrderAndOnce() {
    try (Database database = database()) {
      fill(database);
      Changes changes = new Changes(database.dataSource());
      List<ChangedIssue> all = changes.after(ChangePlace.START, 100);
      assertThat(all).hasSize(8);
      assertThat(all.get(all.size() - 1).place().change()).isEqualTo(changes.state().change());
      assertThat(all).filteredOn(issue -> issue.items().isEmpty()).hasSize(2);
      List<ChangedIssue> walked = new ArrayList<>();
      List<ChangedIssue> piece = changes.after(ChangePlace.START, 3);
      while (!piece.isEmpty()) {
        walked.addAll(piece);
        piece = changes.after(piece.get(piece.size() - 1).place(), 3);
      }
      assertThat(walked).isEqualTo(all);
      assertThat(changes.countAfter(all.get(5).place())).isEqualTo(2);
    }
  }

  @Test
  default void itemsAreFoundByNumberAndLink() {
    try (Database database = database()) {
      fill(database);
      ItemQueries items = new ItemQueries(database.dataSource());
      List<Long> numbers = new ArrayList<>();
      items.numbers(numbers::add);
      assertThat(numbers).hasSize(12);
      assertThat(items.count()).isEqualTo(12);
      assertThat(items.numbered(numbers)).hasSize(12);
      assertThat(items.numbered(numbers.subList(0, 1)))
          .singleElement()
          .satisfies(item -> assertThat(ItemQueries.number(item)).isEqualTo(numbers.get(0)));
      assertThat(items.publicationNames())
          .containsOnlyKeys("a.example", "b.example")
          .containsEntry("a.example", "The a.example");
    }
  }

  @Test
  default void piecesOfTheLedgerAreTheWhole() {
    try (Database database = database()) {
      fill(database);
      LedgerExport ledger = new LedgerExport(database.dataSource());
      List<Object> exported = new ArrayList<>();
      ledger.forEach(exported::add);
      List<Object> walked = new ArrayList<>();
      List<LedgerExport.Placed> piece = ledger.after(Instant.EPOCH, "", 3);
      while (!piece.isEmpty()) {
        piece.forEach(one -> walked.add(one.row()));
        LedgerExport.Placed last = piece.get(piece.size() - 1);
        piece = ledger.after(last.row().received(), last.placeKey(), 3);
      }
      assertThat(walked).hasSize(8).containsExactlyInAnyOrderElementsOf(exported);
    }
  }
}
