package io.cuttings.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.split.Item;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL. */
class StoreIT
    implements StoreContract,
        LearningContract,
        ReadingContract,
        ListingContract,
        RowCheckContract,
        SuccessionContract {
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  public Database database() {
    Database database = Database.open(server.url(), server.user(), "");
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    database.migrate();
    return database;
  }

  @Test
  void bothDatabasesExportTheSame() {
    var issues =
        List.of(
            Issues.issue("b", "<b>", "é.example", "2026-02-01", Issues.item("Öl", null, "x")),
            Issues.issue("a", "<É>", "é.example", "2026-02-01", Issues.item("Öl", null, "x")),
            Issues.issue("c", "<_a>", "é.example", "2026-02-01", Issues.item("Öl", null, "x")),
            Issues.issue("d", null, "é.example", "2026-02-01", Issues.item("Öl", null, "x")));
    try (Database postgres = database();
        Database h2 = new StoreTest().database();
        var first = new StoreRoute(postgres);
        var second = new StoreRoute(h2)) {
      issues.forEach(first::store);
      issues.forEach(second::store);
      assertThat(StoreContract.export(postgres)).isEqualTo(StoreContract.export(h2));
    }
  }

  @Test
  void aCopyOfPostgresqlLiesInFilesAndHoldsTheSame(@TempDir Path folder) {
    Item item = Issues.item("Öl", "https://a.example/x/oil", "x");
    try (Database postgres = database();
        StoreRoute route = new StoreRoute(postgres)) {
      route.store(Issues.issue("a", "<a>", "é.example", "2026-02-01", item));
      route.store(Issues.issue("b", null, "b.example", "2026-02-02", item));
      DatabaseCopy copy = DatabaseCopy.make(postgres, folder.resolve("copy"), "reader", "secret");
      try (Database h2 = Database.open(copy.url(), "reader", "secret");
          StoreRoute copied = new StoreRoute(h2)) {
        h2.migrate();
        assertThat(StoreContract.export(h2)).isEqualTo(StoreContract.export(postgres));
        String before = StoreContract.export(postgres).toString();
        copied.store(Issues.issue("c", "<c>", "c.example", "2026-02-03", item));
        assertThat(StoreContract.export(postgres).toString()).isEqualTo(before);
        assertThat(StoreContract.export(h2).toString()).isNotEqualTo(before);
      }
    }
  }
}
