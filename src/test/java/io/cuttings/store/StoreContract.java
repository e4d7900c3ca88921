package io.cuttings.store;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.split.Section;
import io.cuttings.sql.Sql;
import io.cuttings.story.IdentifiedIssue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

  private static List<ItemRow> items(Database database) {
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
}
