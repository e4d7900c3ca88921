package io.cuttings.replay.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.split.Item;
import io.cuttings.store.Database;
import io.cuttings.store.DatabaseCopy;
import io.cuttings.store.IssueVersions;
import io.cuttings.store.Issues;
import io.cuttings.store.StoreRoute;
import io.cuttings.story.IdentifiedIssue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database and a copy of it, in which one issue is cut otherwise. */
class ComparisonTest {
  private static final IdentifiedIssue FIRST =
      issue("first", "2026-02-01", Issues.item("Owls", "https://a.example/x/owls-count", "Nine."));
  private static final IdentifiedIssue SECOND =
      issue("second", "2026-02-02", Issues.item("A tally", "https://b.example/y/tally", "Many."));
  private static final IdentifiedIssue JOINING =
      issue(
          "second",
          "2026-02-02",
          Issues.item("A tally", "https://a.example/x/owls-count", "Many."));

  @TempDir private Path folder;

  private static IdentifiedIssue issue(String name, String date, Item item) {
    return Issues.issue(name, "<" + name + ">", name + ".example", date, item);
  }

  @Test
  void storiesThatBecomeOneAreToldOnceAndPartAgain() {
    assertThat(compared(List.of(FIRST, SECOND), JOINING))
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.kind()).isEqualTo(StoryChange.Kind.JOINED);
              assertThat(story.publication()).isEqualTo("first.example");
              assertThat(story.title()).isEqualTo("Owls");
              assertThat(story.before()).hasSize(2);
              assertThat(story.after()).hasSize(1);
            });
    assertThat(compared(List.of(FIRST, JOINING), SECOND))
        .singleElement()
        .satisfies(story -> assertThat(story.kind()).isEqualTo(StoryChange.Kind.PARTED));
  }

  @Test
  void theSameCutChangesNothing() {
    assertThat(compared(List.of(FIRST, SECOND), SECOND)).isEmpty();
  }

  /** Stores issues, stores one more in a copy, and compares. */
  private List<StoryChange> compared(List<IdentifiedIssue> issues, IdentifiedIssue again) {
    Path file = folder.resolve("db").resolve("cuttings");
    String url = "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    List<StoryChange> stories = new ArrayList<>();
    try (Database original = Database.open(url, "sa", "")) {
      original.migrate();
      try (StoreRoute route = new StoreRoute(original)) {
        issues.forEach(route::store);
      }
      DatabaseCopy copy = DatabaseCopy.make(original, folder.resolve("copy"), "sa", "");
      try (Database copied = Database.open(copy.url(), "sa", "");
          StoreRoute route = new StoreRoute(copied)) {
        IssueVersions before = new IssueVersions(original.dataSource());
        IssueVersions after = new IssueVersions(copied.dataSource());
        long since = after.lastChange();
        assertThat(since).isEqualTo(before.lastChange());
        route.store(again);
        List<ArchiveKey> selected = List.of(again.issue().recognised().message().key());
        Outcome outcome =
            new Comparison(before, after)
                .run(selected, since, new Comparison.Changes(issue -> {}, stories::add));
        assertThat(outcome.total().issues()).isEqualTo(1);
        assertThat(outcome.total().storiesJoined() + outcome.total().storiesParted())
            .isEqualTo(stories.size());
      }
      copy.delete();
      assertThat(folder.resolve("copy")).doesNotExist();
    }
    return stories;
  }
}
