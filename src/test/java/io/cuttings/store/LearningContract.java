package io.cuttings.store;

import static io.cuttings.store.Issues.ending;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.split.StandingTexts;
import io.cuttings.split.TailText;
import io.cuttings.story.IdentifiedIssue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is learned from repetition on every database. */
interface LearningContract {
  TailText INVITATION = new TailText(7, "Come to the tea on Thursday.");
  TailText NEWS = new TailText(8, "The kettle is new.");

  /** A migrated database without issues; the test closes it. */
  Database database();

  private static List<IdentifiedIssue> issues() {
    return new ArrayList<>(
        List.of(
            ending("one", "tea.example", "2026-02-01", NEWS, INVITATION),
            ending("two", "tea.example", "2026-02-08", INVITATION),
            ending("three", "tea.example", "2026-02-15", INVITATION),
            ending("coffee", "coffee.example", "2026-02-15", INVITATION)));
  }

  private static ArchiveKey key(IdentifiedIssue issue) {
    return issue.issue().recognised().message().key();
  }

  @Test
  default void whatThreeIssuesEndWithIsLearnedForTheirPublication() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      Learning learning = new Learning(database.dataSource());
      List<IdentifiedIssue> issues = issues();
      issues.subList(0, 2).forEach(route::store);
      assertThat(learning.learn()).isEmpty();

      issues.subList(2, 4).forEach(route::store);
      assertThat(learning.learn())
          .containsExactlyInAnyOrderElementsOf(
              issues.subList(0, 3).stream().map(LearningContract::key).toList());
      assertThat(learning.of("tea.example")).isEqualTo(new StandingTexts(Map.of(7L, 3)));
      assertThat(learning.of("coffee.example")).isEqualTo(StandingTexts.NONE);
      assertThat(learning.learn()).as("nothing new").isEmpty();
      List<StandingRow> exported = new ArrayList<>();
      new StoreExport(database.dataSource()).standing(exported::add);
      assertThat(exported).containsExactly(new StandingRow("tea.example", 3, INVITATION.text()));
    }
  }

  @Test
  default void whatIsRepeatedNoMoreIsForgotten() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      Learning learning = new Learning(database.dataSource());
      issues().forEach(route::store);
      assertThat(learning.learn()).hasSize(3);

      route.store(ending("three", "tea.example", "2026-02-15"));
      assertThat(learning.learn()).hasSize(2);
      assertThat(learning.of("tea.example")).isEqualTo(StandingTexts.NONE);
    }
  }

  @Test
  default void whatIsSentTwiceOnADayIsNotRepeated() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(ending("one", "tea.example", "2026-02-01", INVITATION));
      route.store(ending("again", "tea.example", "2026-02-01", INVITATION));
      route.store(ending("two", "tea.example", "2026-02-08", INVITATION));
      assertThat(new Learning(database.dataSource()).learn()).isEmpty();
    }
  }

  @Test
  default void theOrderOfArrivalDoesNotMatterToLearning() {
    List<StandingTexts> learned = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      try (Database database = database();
          var route = new StoreRoute(database)) {
        Learning learning = new Learning(database.dataSource());
        List<IdentifiedIssue> issues = issues();
        Collections.shuffle(issues, new Random(seed));
        for (IdentifiedIssue issue : issues) {
          route.store(issue);
          assertThat(learning.learn()).doesNotHaveDuplicates();
        }
        learned.add(learning.of("tea.example"));
      }
    }
    assertThat(learned).containsOnly(new StandingTexts(Map.of(7L, 3)));
  }
}
