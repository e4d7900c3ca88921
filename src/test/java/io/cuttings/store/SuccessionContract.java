package io.cuttings.store;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.decision.Decision;
import io.cuttings.split.Item;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IdentifiedItem;
import io.cuttings.succession.Succession;
import io.cuttings.succession.SuccessionJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of ids on every database when issues are cut otherwise. */
interface SuccessionContract {
  Item LAMP =
      item("Light", null, "The lamp at the end of the pier was lit again on Sunday evening");
  Item FERRY =
      item("Crossing", "https://example.org/ferry", "From May a small ferry crosses the sound");
  Item BAKER =
      item("Bread", null, "A baker in the old town sells bread by weight since this April");

  Item LAMP_AND_BAKER =
      item(
          null,
          null,
          "Light. The lamp at the end of the pier was lit again on Sunday evening. And now: a baker in"
              + " the old town sells bread by weight since this April");
  Item FERRY_RETITLED =
      item("A new ferry", "https://example.org/ferry", "It crosses the sound every hour from May");
  Item NEWS = item("Puppets", null, "Somebody shows puppets in the market hall on all Saturdays");

  /** A migrated database without issues; the test closes it. */
  Database database();

  private static Path folder() {
    try {
      return Files.createTempDirectory("successions");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IdentifiedIssue cut(String name, Item... items) {
    return issue(name, "<" + name + ">", "pier.example", "2026-02-01", items);
  }

  private static List<String> ids(IdentifiedIssue issue) {
    return issue.items().stream().map(IdentifiedItem::id).toList();
  }

  private static ArchiveKey key(IdentifiedIssue issue) {
    return issue.issue().recognised().message().key();
  }

  private static List<String> stored(Database database) {
    return StoreContract.items(database).stream().map(ItemRow::itemId).toList();
  }

  @Test
  default void itemsThatAreRecognisedKeepTheirIdsAndTheOthersLeadOn() {
    try (Database database = database();
        var route = new StoreRoute(database, SuccessionJournal.of(folder()))) {
      IdentifiedIssue first = cut("one", LAMP, FERRY, BAKER);
      route.store(first);
      IdentifiedIssue second = cut("one", FERRY_RETITLED, LAMP_AND_BAKER, NEWS);
      StoredIssue again = route.store(second);

      String kept = stored(database).get(1);
      assertThat(stored(database)).containsExactly(ids(first).get(1), kept, ids(second).get(2));
      assertThat(ids(first)).contains(kept);
      assertThat(again.newItems())
          .extracting(IdentifiedItem::id)
          .containsExactly(ids(second).get(2));

      Successions successions = new Successions(database.dataSource());
      String gone = ids(first).get(kept.equals(ids(first).get(0)) ? 2 : 0);
      assertThat(successions.find(gone)).contains(new Successions.Superseded(key(first), kept));
      assertThat(successions.find(kept)).isEmpty();
      assertThat(new StoryQueries(database.dataSource()).storyOf(gone)).contains(kept);

      route.store(cut("one", NEWS));
      assertThat(successions.find(gone)).contains(new Successions.Superseded(key(first), null));
      assertThat(successions.find(kept)).contains(new Successions.Superseded(key(first), null));
      route.store(first);
      assertThat(stored(database)).isEqualTo(ids(first));
      assertThat(successions.find(gone)).isEmpty();
    }
  }

  @Test
  default void anotherDatabaseGivesTheSameFromTheJournal() {
    Path home = folder();
    List<String> before;
    List<IdentifiedIssue> now =
        List.of(cut("two", LAMP_AND_BAKER), cut("one", FERRY_RETITLED, LAMP_AND_BAKER, NEWS));
    String gone;
    try (Database database = database();
        var route = new StoreRoute(database, SuccessionJournal.of(home))) {
      IdentifiedIssue first = cut("one", LAMP, FERRY, BAKER);
      route.store(first);
      route.store(cut("two", LAMP));
      now.forEach(route::store);
      before = StoreContract.export(database);
      gone =
          ids(first).stream().filter(id -> !stored(database).contains(id)).findFirst().orElse("");
    }
    for (List<IdentifiedIssue> order : List.of(now, List.of(now.get(1), now.get(0)))) {
      try (Database database = database();
          var route = new StoreRoute(database, SuccessionJournal.of(home))) {
        Successions successions = new Successions(database.dataSource());
        successions.catchUp(SuccessionJournal.of(home));
        long size = SuccessionJournal.of(home).size();
        order.forEach(route::store);
        order.forEach(route::store);
        assertThat(StoreContract.export(database)).isEqualTo(before);
        assertThat(SuccessionJournal.of(home).size()).isEqualTo(size);
        assertThat(successions.find(gone)).isPresent();
        successions.catchUp(SuccessionJournal.of(home));
        assertThat(StoreContract.export(database)).isEqualTo(before);
      }
    }
  }

  @Test
  default void whatWasNotedForAStoreThatFailedIsPutRightByTheNext() {
    Path home = folder();
    SuccessionJournal journal = SuccessionJournal.of(home);
    IdentifiedIssue first = cut("one", LAMP, FERRY, BAKER);
    try (Database database = database();
        var route = new StoreRoute(database, journal)) {
      Successions successions = new Successions(database.dataSource());
      route.store(first);
      List<String> before = StoreContract.export(database);
      journal.append(
          new Succession(
              key(first),
              Map.of(ids(first).get(2), ids(first).get(0)),
              List.of(new Succession.Gone(ids(first).get(1), ids(first).get(0)))));
      successions.catchUp(journal);
      assertThat(successions.find(ids(first).get(1))).isEmpty();
      route.store(first);
      assertThat(StoreContract.export(database)).isEqualTo(before);
    }
    try (Database database = database();
        var route = new StoreRoute(database, journal)) {
      new Successions(database.dataSource()).catchUp(journal);
      route.store(first);
      assertThat(stored(database)).isEqualTo(ids(first));
    }
  }

  @Test
  default void aJournalThatIsShorterThanItWasIsReadFromItsBeginning() throws IOException {
    Path home = folder();
    SuccessionJournal journal = SuccessionJournal.of(home);
    IdentifiedIssue first = cut("one", LAMP, FERRY, BAKER);
    String gone = "f".repeat(24);
    try (Database database = database();
        var route = new StoreRoute(database, journal)) {
      Successions successions = new Successions(database.dataSource());
      route.store(first);
      List.of(cut("one", LAMP), first).forEach(route::store);
      successions.catchUp(journal);
      Files.delete(home.resolve("successions.jsonl"));
      journal.append(
          new Succession(
              key(first), Map.of(), List.of(new Succession.Gone(gone, ids(first).get(0)))));
      successions.catchUp(journal);
      assertThat(successions.find(gone))
          .contains(new Successions.Superseded(key(first), ids(first).get(0)));
    }
  }

  @Test
  default void anIdThatAnotherItemInheritsIsNotGivenTwice() {
    try (Database database = database();
        var route = new StoreRoute(database, SuccessionJournal.of(folder()))) {
      // by their headlines each is the other; by their texts, each is itself
      IdentifiedIssue first =
          cut("one", item("Light", null, LAMP.text()), item("Bread", null, BAKER.text()));
      route.store(first);
      IdentifiedIssue turned =
          cut("one", item("Bread", null, LAMP.text()), item("Light", null, BAKER.text()));
      route.store(turned);
      assertThat(stored(database)).isEqualTo(ids(first));
      route.store(
          cut("one", item("Bread", null, LAMP.text()), NEWS, item("Light", null, FERRY.text())));
      assertThat(stored(database)).startsWith(ids(first).get(0)).doesNotHaveDuplicates().hasSize(3);
    }
  }

  @Test
  default void aDecisionFollowsTheItemThatTookInWhatItsItemSaid() {
    Path home = folder();
    IdentifiedIssue one = cut("one", LAMP, BAKER);
    IdentifiedIssue two = cut("two", FERRY, NEWS);
    Decision pin =
        Decision.pin(
            Instant.parse("2026-03-01T00:00:00Z"), List.of(ids(one).get(0), ids(two).get(1)));
    Decision other =
        Decision.pin(
            Instant.parse("2026-03-01T00:00:01Z"), List.of(ids(one).get(1), ids(two).get(1)));
    for (List<Decision> taken : List.of(List.of(pin), List.of(other))) {
      try (Database database = database();
          var route = new StoreRoute(database, SuccessionJournal.of(home))) {
        StoryDecisions decisions = new StoryDecisions(database.dataSource());
        List.of(one, two).forEach(route::store);
        decisions.catchUp(taken);
        route.store(cut("one", LAMP_AND_BAKER));
        StoryQueries stories = new StoryQueries(database.dataSource());
        String story = stories.storyOf(ids(two).get(1)).orElse("");
        assertThat(stories.items(story)).hasSize(2);
        assertThat(decisions.all()).allMatch(row -> row.unknown().isEmpty());
      }
      try (Database database = database();
          var route = new StoreRoute(database, SuccessionJournal.of(home))) {
        new Successions(database.dataSource()).catchUp(SuccessionJournal.of(home));
        route.store(cut("one", LAMP_AND_BAKER));
        route.store(two);
        new StoryDecisions(database.dataSource()).catchUp(taken);
        StoryQueries stories = new StoryQueries(database.dataSource());
        assertThat(stories.items(stories.storyOf(ids(two).get(1)).orElse(""))).hasSize(2);
      }
    }
  }

  @Test
  default void aCutThatOnlyKnowsMoreOfThePublicationGivesTheIdsOfAFirstOne() {
    Path home = folder();
    // the same page twice, the first time in what turns out to be standing text
    Item footer =
        item(null, "https://example.org/ferry", "Timetables are pinned to the door of the office");
    IdentifiedIssue unlearned = cut("one", footer, FERRY);
    IdentifiedIssue learned = cut("one", FERRY);
    try (Database database = database();
        var route = new StoreRoute(database, SuccessionJournal.of(home))) {
      route.store(unlearned);
      route.storeLearned(learned);
      assertThat(stored(database)).isEqualTo(ids(learned));
      assertThat(new Successions(database.dataSource()).find(ids(unlearned).get(1)))
          .contains(new Successions.Superseded(key(learned), null));
      assertThat(SuccessionJournal.of(home).size()).isZero();
    }
  }
}
