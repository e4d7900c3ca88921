package io.cuttings.store;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.decision.Decision;
import io.cuttings.split.Section;
import io.cuttings.sql.Sql;
import io.cuttings.story.IdentifiedIssue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a store does on every database. */
interface StoreContract {
  String ARTICLE = "https://example.com/2026/an-article-about-lamps";

  /** A migrated database without issues; the test closes it. */
  Database database();

  static List<String> export(Database database) {
    List<String> rows = new ArrayList<>();
    var export = new StoreExport(database.dataSource());
    export.items(row -> rows.add(row.toString()));
    export.issues(row -> rows.add(row.toString()));
    export.stories(row -> rows.add(row.toString()));
    return rows;
  }

  static List<ItemRow> items(Database database) {
    List<ItemRow> rows = new ArrayList<>();
    new StoreExport(database.dataSource()).items(rows::add);
    return rows;
  }

  private static List<IdentifiedIssue> library() {
    List<IdentifiedIssue> issues = new ArrayList<>();
    String greeting = "Welcome back to the weekly letter about lamps and those who light them.";
    for (int i = 1; i <= 12; i++) {
      String date = "2026-02-%02d".formatted(i);
      issues.add(
          issue(
              "lamps " + i,
              "<" + i + "@lamps.example>",
              "lamps.example",
              date,
              item(null, null, greeting),
              item("A lamp of the week " + i, "https://lamps.example/week/" + i, "Number " + i),
              item("An article about lamps", ARTICLE + "?utm_source=lamps", "It is long."),
              item("Our sponsor makes oil", "https://oil.example/for-lamps", "Buy their oil.")));
      issues.add(
          issue(
              "candles " + i,
              i % 3 == 0 ? null : "<" + i + "@candles.example>",
              "candles.example",
              date,
              item("On wicks and wax, part " + i, "http://www.wax.example/wicks/" + (i / 2), ""),
              item("A lamp of the week " + i, null, "As the lamp people say.")));
    }
    return issues;
  }

  @Test
  default void theOrderOfArrivalDoesNotMatter() {
    List<IdentifiedIssue> issues = library();
    List<List<String>> exports = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      try (Database database = database();
          var route = new StoreRoute(database)) {
        Collections.shuffle(issues, new Random(seed));
        issues.forEach(route::store);
        exports.add(export(database));
        issues.subList(0, 9).forEach(route::store);
        exports.add(export(database));
      }
    }
    assertThat(exports.get(0)).hasSizeGreaterThan(100);
    assertThat(exports).allSatisfy(rows -> assertThat(rows).isEqualTo(exports.get(0)));
  }

  @Test
  default void repeatsAcrossPublicationsShareOneStory() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(issue("b", "<b>", "b.example", "2026-02-02", item("Lamps", ARTICLE, "Read.")));
      route.store(issue("a", "<a>", "a.example", "2026-02-01", item("On lamps", ARTICLE, "Go.")));
      List<ItemRow> items = items(database);
      assertThat(items).extracting(ItemRow::publication).containsExactly("a.example", "b.example");
      assertThat(items).extracting(ItemRow::storyId).containsOnly(items.get(0).itemId());
      assertThat(new StoryQueries(database.dataSource()).items(items.get(0).itemId())).hasSize(2);
    }
  }

  @Test
  default void whatIsWrittenMeanwhileDoesNotTearAnExport() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      library().forEach(route::store);
      StoreExport export = new StoreExport(database.dataSource());
      List<ItemRow> before = items(database);
      List<ItemRow> meanwhile = new ArrayList<>();
      export.items(
          row -> {
            if (meanwhile.isEmpty()) { // another connection's
              route.store(
                  issue(
                      "lamps 1",
                      "<1@lamps.example>",
                      "lamps.example",
                      "2026-02-27",
                      item("All has changed", null, "All of it.")));
              route.store(issue("z", "<z>", "z.example", "2026-02-28", item("New", null, "New.")));
            }
            meanwhile.add(row);
          });
      assertThat(before).hasSize(72);
      assertThat(meanwhile).isEqualTo(before);
      assertThat(items(database)).hasSize(70).extracting(ItemRow::title).contains("New");
    }
  }

  @Test
  default void aSelectionOfIssuesTakesTheirItemsAndTheStoriesTheyCarry() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(issue("a", "<a>", "a.example", "2026-02-01", item("On lamps", ARTICLE, "Go.")));
      route.store(issue("b", "<b>", "b.example", "2026-02-02", item("Lamps", ARTICLE, "Read.")));
      route.store(issue("c", "<c>", "c.example", "2026-02-03", item("Oil", null, "Some oil.")));
      StoreExport export = new StoreExport(database.dataSource());
      Instant second = Instant.parse("2026-02-02T00:00:00Z");
      IssueSelection late = new IssueSelection(second, null, null);
      IssueSelection day =
          new IssueSelection(second, second.plusSeconds(86_400), List.of("b.example", "c.example"));
      List<String> rows = new ArrayList<>();
      export.items(late, row -> rows.add(row.title()));
      export.items(day, row -> rows.add(row.title()));
      export.issues(day, row -> rows.add(row.publication()));
      export.stories(day, row -> rows.add(row.title() + " " + row.items()));
      assertThat(rows).containsExactly("Lamps", "Oil", "Lamps", "b.example", "On lamps 2");
      assertThat(export.publicationIds())
          .containsExactlyInAnyOrder("a.example", "b.example", "c.example");
    }
  }

  @Test
  default void aReplayReplacesTheIssueAndTellsWhatIsNew() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      StoredIssue first =
          route.store(issue("a", "<a>", "a.example", "2026-02-01", item("Lamps", ARTICLE, "")));
      assertThat(first.isNew()).isTrue();
      assertThat(first.newItems()).hasSize(1);
      StoredIssue second =
          route.store(
              issue(
                  "a",
                  "<a>",
                  "a.example",
                  "2026-02-01",
                  item("Lamps", ARTICLE, ""),
                  item("Oil", null, "Some oil.")));
      assertThat(second.isNew()).isFalse();
      assertThat(second.newItems()).extracting(i -> i.item().title()).containsExactly("Oil");
      assertThat(items(database)).extracting(ItemRow::title).containsExactly("Lamps", "Oil");
    }
  }

  @Test
  default void aStoryFallsApartWhenWhatJoinedItIsGone() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(issue("a", "<a>", "a.example", "2026-02-01", item("Lamps", ARTICLE, "")));
      route.store(issue("b", "<b>", "b.example", "2026-02-02", item("Lamps", ARTICLE, "")));
      route.store(issue("a", "<a>", "a.example", "2026-02-01", item("Oil", null, "Some oil.")));
      assertThat(items(database)).allSatisfy(i -> assertThat(i.storyId()).isEqualTo(i.itemId()));
    }
  }

  @Test
  default void aFailedStoreLeavesNothingOfTheIssue() throws SQLException {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      execute(database, "alter table link add constraint no_links check (position < 0)");
      IdentifiedIssue issue =
          issue("a", "<a>", "a.example", "2026-02-01", item("Lamps", ARTICLE, ""));
      assertThatThrownBy(() -> route.store(issue)).isInstanceOf(IllegalStateException.class);
      assertThat(export(database)).isEmpty();
      execute(database, "alter table link drop constraint no_links");
      route.store(issue);
      assertThat(items(database)).hasSize(1);
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  default void aStoredIssueSettlesItsDeadLetter() throws SQLException {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      IdentifiedIssue issue = issue("a", "<a>", "a.example", "2026-02-01", item("Oil", null, ""));
      String key = issue.issue().recognised().message().key().value();
      execute(
          database, "insert into dead_letter values ('" + key + "', 'split', 'because', now(), 1)");
      route.store(issue);
      var sql = new Sql(database.dataSource());
      assertThat(sql.read("look", "select stage from dead_letter", r -> r.getString(1))).isEmpty();
    }
  }

  @Test
  default void aRedeliveryNamesTheEarliestArrivalOfTheSameIssue() {
    String text = "word ".repeat(40);
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(issue("c", "<x>", "a.example", "2026-02-03", item("C", null, "Corrected.")));
      route.store(issue("b", "<b>", "a.example", "2026-02-02", item("A", null, text)));
      route.store(issue("a", "<x>", "a.example", "2026-02-01", item("A", null, text)));
      List<IssueRow> issues = new ArrayList<>();
      new StoreExport(database.dataSource()).issues(issues::add);
      String first = issues.get(0).archiveKey();
      assertThat(issues).extracting(IssueRow::redeliveryOf).containsExactly(null, first, first);
    }
  }

  @Test
  default void textOfAnyKindIsStored() {
    String odd = "nul \0 half \uD83D surrogates \uDE00, whole \uD83D\uDE00, 点灯 and é";
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(
          issue(
              odd,
              "<" + odd + ">",
              odd,
              "2026-02-01",
              List.of(
                  new Section(odd, List.of(item(odd, "https://example.com/" + odd, odd))),
                  new Section(null, List.of()))));
      assertThat(items(database).get(0).title())
          .isEqualTo("nul \uFFFD half \uFFFD surrogates \uFFFD, whole \uD83D\uDE00, 点灯 and é");
    }
  }

  @Test
  default void anIssueWithoutSectionsIsStored() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      IdentifiedIssue issue = issue("a", null, "a.example", "2026-02-01", List.of());
      route.store(issue);
      assertThat(new IssueQueries(database.dataSource()).newest(5)).hasSize(1);
    }
  }

  /**
   * Letters that report on lamps in many ways; a match with one item may spoil that with another.
   */
  private static List<IdentifiedIssue> contested() {
    List<IdentifiedIssue> issues = new ArrayList<>();
    String law = "The law on lamps %s after a debate of many hours about the light of the city";
    for (int i = 0; i < 10; i++) {
      issues.add(
          issue(
              "law " + i,
              "<law" + i + "@a.example>",
              i % 3 == 0 ? "a.example" : "b.example",
              "2026-02-%02d".formatted(i + 1),
              item("The law on lamps", ARTICLE, law.formatted(i % 2 == 0 ? "passed" : "failed")),
              item(null, ARTICLE, "On the law: " + (i % 2 == 0 ? "it passed" : "no vote yet")),
              item(
                  "Monthly meeting", i < 5 ? "https://x.example/m" : "https://y.example/n", "Soon"),
              item("Notes " + i, "https://notes.example/" + i / 2, law.formatted("word" + i))));
    }
    String text = "word ".repeat(40);
    for (int i = 0; i < 4; i++) {
      String date = "2026-03-0" + (i + 1);
      issues.add(
          issue("r" + i, "<r" + i / 2 + ">", "c.example", date, item("C", null, text + i / 3)));
    }
    return issues;
  }

  @Test
  default void storiesAndRedeliveriesDoNotDependOnArrivalOrReplay() {
    List<IdentifiedIssue> issues = contested();
    List<String> expected = null;
    Random random = new Random(11);
    for (int round = 0; round < 5; round++) {
      try (Database database = database();
          var route = new StoreRoute(database)) {
        Collections.shuffle(issues, random);
        issues.forEach(route::store);
        for (int i = 0; i < 6; i++) {
          route.store(issues.get(random.nextInt(issues.size())));
        }
        List<String> rows = export(database);
        rows.addAll(edges(database));
        expected = expected == null ? rows : expected;
        assertThat(rows).isEqualTo(expected);
        assertThat(edges(database)).hasSizeGreaterThan(20);
      }
    }
  }

  private static List<String> edges(Database database) {
    return new Sql(database.dataSource())
        .read(
            "read the edges",
            "select first_item, second_item, reason, score from story_edge order by 1, 2",
            row -> row.getString(1) + row.getString(2) + row.getString(3) + " " + row.getDouble(4));
  }

  @Test
  default void decisionsHoldInWhateverOrderTheyAndTheIssuesArrive() {
    List<IdentifiedIssue> issues = contested();
    List<String> ids = issues.stream().flatMap(i -> i.items().stream()).map(i -> i.id()).toList();
    Instant now = Instant.parse("2026-05-01T08:00:00Z");
    Decision wrong = Decision.pin(now, List.of(ids.get(0), ids.get(3)));
    List<Decision> decisions =
        new ArrayList<>(
            List.of(
                wrong,
                Decision.split(now.plusSeconds(1), List.of(ids.get(0)), ids.subList(1, 12)),
                Decision.pin(now.plusSeconds(2), List.of(ids.get(2), ids.get(7), ids.get(13))),
                Decision.pin(now.plusSeconds(3), List.of(ids.get(20), "no such item")),
                Decision.undo(now.plusSeconds(4), wrong.id())));
    List<List<String>> exports = new ArrayList<>();
    Random random = new Random(12);
    for (int round = 0; round < 5; round++) {
      try (Database database = database();
          var route = new StoreRoute(database)) {
        var stories = new StoryDecisions(database.dataSource());
        Collections.shuffle(issues, random);
        Collections.shuffle(decisions, random);
        for (int i = 0; i < issues.size(); i++) {
          route.store(issues.get(i));
          stories.catchUp(decisions.subList(0, decisions.size() * (i + 1) / issues.size()));
        }
        assertThat(stories.catchUp(decisions)).as("nothing is left to take in").isZero();
        List<String> rows = export(database);
        rows.addAll(edges(database));
        exports.add(rows);
      }
    }
    assertThat(exports).allSatisfy(rows -> assertThat(rows).isEqualTo(exports.get(0)));
  }

  @Test
  default void aSplitAndAPinTakeEffectAtOnceAndUntilUndone() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      var stories = new StoryDecisions(database.dataSource());
      route.store(issue("a", "<a>", "a.example", "2026-02-01", item("Lamps", ARTICLE, "")));
      route.store(issue("b", "<b>", "b.example", "2026-02-02", item("Light", ARTICLE, "")));
      route.store(issue("c", "<c>", "c.example", "2026-02-03", item("Oil", null, "Some oil.")));
      List<String> ids = items(database).stream().map(ItemRow::itemId).toList();
      Instant now = Instant.parse("2026-05-01T08:00:00Z");
      List<Decision> journal = new ArrayList<>();

      journal.add(Decision.split(now, List.of(ids.get(1)), List.of(ids.get(0))));
      assertThat(stories.catchUp(journal)).isEqualTo(1);
      assertThat(storyIds(database)).containsExactlyElementsOf(ids);
      route.store(issue("d", "<d>", "d.example", "2026-02-04", item("Lamp", ARTICLE, "")));
      assertThat(storyIds(database)).as("no bridge joins them").startsWith(ids.get(0), ids.get(1));

      journal.add(Decision.pin(now.plusSeconds(1), List.of(ids.get(1), ids.get(2))));
      stories.catchUp(journal);
      assertThat(storyIds(database).subList(1, 3)).containsOnly(ids.get(1));
      assertThat(new StoryQueries(database.dataSource()).edges(ids.get(1)))
          .contains(new EdgeRow(ids.get(1), ids.get(2), "pin", 1));

      journal.add(Decision.undo(now.plusSeconds(2), journal.get(0).id()));
      stories.catchUp(journal);
      assertThat(storyIds(database)).containsOnly(ids.get(0));
      assertThat(stories.all()).extracting(DecisionRow::undone).containsExactly(true, false, false);
    }
  }

  private static List<String> storyIds(Database database) {
    return items(database).stream().map(ItemRow::storyId).toList();
  }

  @Test
  default void aDecisionAboutAnUnknownItemWaitsForIt() {
    IdentifiedIssue late =
        issue("b", "<b>", "b.example", "2026-02-02", item("Oil", null, "Some oil."));
    String unknown = late.items().get(0).id();
    try (Database database = database();
        var route = new StoreRoute(database)) {
      var stories = new StoryDecisions(database.dataSource());
      route.store(issue("a", "<a>", "a.example", "2026-02-01", item("Lamps", ARTICLE, "")));
      String known = items(database).get(0).itemId();
      stories.catchUp(List.of(Decision.pin(Instant.EPOCH, List.of(known, unknown))));
      assertThat(stories.all())
          .singleElement()
          .satisfies(row -> assertThat(row.unknown()).containsExactly(unknown));
      route.store(late);
      assertThat(storyIds(database)).containsExactly(known, known);
      assertThat(stories.all().get(0).unknown()).isEmpty();
    }
  }

  @Test
  default void standingTextCountsAnIssueOnceHoweverOftenItCame() {
    String text = "word ".repeat(40);
    try (Database database = database();
        var route = new StoreRoute(database)) {
      for (int i = 1; i <= 7; i++) {
        String date = "2026-02-0" + i;
        String own = text + "number" + i;
        route.store(
            issue("n" + i, "<" + i + ">", "a.example", date, item("On lamps", ARTICLE, own)));
        route.store(
            issue("m" + i, null, "a.example", "2026-03-0" + i, item("On lamps", ARTICLE, own)));
      }
      List<ItemRow> items = items(database);
      assertThat(items)
          .hasSize(14)
          .extracting(ItemRow::storyId)
          .containsOnly(items.get(0).itemId());
      assertThat(new IssueQueries(database.dataSource()).counts().issues()).isEqualTo(7);
    }
  }

  @Test
  default void aCorrectionIsARedeliveryWhicheverComesFirst() {
    String text =
        new Random(5).ints(120, 0, 5000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    IdentifiedIssue first =
        issue("a", "<a>", "a.example", "2026-02-01", item("Lamps", ARTICLE, text));
    IdentifiedIssue corrected =
        issue("b", "<b>", "a.example", "2026-02-02", item("Lamps", ARTICLE, text + " indeed"));
    for (List<IdentifiedIssue> order :
        List.of(List.of(first, corrected), List.of(corrected, first))) {
      try (Database database = database();
          var route = new StoreRoute(database)) {
        order.forEach(route::store);
        List<IssueRow> issues = new ArrayList<>();
        new StoreExport(database.dataSource()).issues(issues::add);
        assertThat(issues)
            .extracting(IssueRow::redeliveryOf)
            .containsExactly(null, issues.get(0).archiveKey());
      }
    }
  }
}
