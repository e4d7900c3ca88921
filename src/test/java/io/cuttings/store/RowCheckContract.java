package io.cuttings.store;

import static io.cuttings.store.Issues.ending;
import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.split.TailText;
import io.cuttings.sql.Sql;
import io.cuttings.story.IdentifiedIssue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows are missed and noticed, on every database. */
interface RowCheckContract {
  /** A migrated database without issues; the test closes it. */
  Database database();

  private static IdentifiedIssue lamps() {
    return issue(
        "lamps",
        "<lamps@x.example>",
        "lamps.example",
        "2026-02-01",
        item("Oil for lamps", "https://x.example/2026/oil-for-lamps", "About the oil."),
        item("Wicks and wax", "https://x.example/2026/wicks-and-wax", "About the wicks."));
  }

  private static List<String> check(Database database) {
    RowCheck check = RowCheck.begin(database.dataSource());
    List<Finding> findings = new ArrayList<>();
    Part.all().forEach(part -> findings.addAll(check.check(part)));
    findings.addAll(check.orphans());
    return findings.stream()
        .map(finding -> finding.kind().word() + ": " + finding.sentence())
        .toList();
  }

  private static void execute(Database database, String statement) {
    new Sql(database.dataSource())
        .transact("damage the database", connection -> Sql.update(connection, statement));
  }

  @Test
  default void whatWasStoredIsAllThere() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(lamps());
      route.store(ending("end", "tea.example", "2026-02-01", new TailText(7, "Come to tea.")));
      route.store(issue("empty", "<e@x.example>", "tea.example", "2026-02-02", List.of()));
      route.store(lamps());
      assertThat(check(database)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from link                                | missing-row: its issue has 0 of its 2 links
          delete from section                             | missing-row: its issue has 0 of its 1 sections
          delete from tail_text                           | missing-row: its issue has 0 of its 1 closing texts
          update issue set item_count = item_count + 1    | missing-row: its issue has 2 of its 3 items
          insert into section (archive_key, position) select archive_key, 1 from issue | surplus-row: its issue has 2 sections instead of 1
          insert into link (item_id, position, text, url) select item_id, 9, '', '' from item where item_position = 0 | surplus-row: its issue has 3 links instead of 2
          insert into item_key (story_key, item_number) values (1, 2) | surplus-row: 1 rows of this table belong to no item that bears the key
          insert into story_edge (first_item, second_item, reason, score) values ('a', 'b', 'URL', 1) | surplus-row: 1 rows of this table belong to no item
          insert into ingest_again (archive_key) values ('a') | surplus-row: 1 rows of this table belong to no message
          """)
  default void oneRowMoreOrLessIsFound(String damage, String finding) {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(
          finding.contains("closing")
              ? ending("end", "tea.example", "2026-02-01", new TailText(7, "Come to tea."))
              : lamps());
      execute(database, damage);
      assertThat(check(database)).containsExactly(finding);
    }
  }

  @Test
  default void aLostItemLeavesAllThatHungOnItToBeFound() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(lamps());
      execute(
          database,
          """
          delete from link
          where item_id in (select item_id from item where item_position = 1)
          """);
      execute(database, "delete from item where item_position = 1");
      assertThat(check(database))
          .hasSize(2)
          .anyMatch(f -> f.equals("missing-row: its issue has 1 of its 2 items, 1 of its 2 links"))
          .anyMatch(f -> f.endsWith("rows of this table belong to no item that bears the key"));
    }
  }

  @Test
  default void aLostKeyIsMissed() {
    try (Database database = database();
        var route = new StoreRoute(database)) {
      route.store(lamps());
      execute(
          database, "delete from item_key where story_key = (select min(story_key) from item_key)");
      assertThat(check(database))
          .hasSize(1)
          .allMatch(finding -> finding.matches("missing-row: its issue has \\d+ of its \\d+ keys"));
    }
  }
}
