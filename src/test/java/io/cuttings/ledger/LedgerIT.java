package io.cuttings.ledger;

import io.cuttings.store.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;

/** The contract on PostgreSQL. */
class LedgerIT implements LedgerContract {
  private static PostgresServer server;
  private LedgerDatabase database;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @BeforeEach
  void open() {
    var source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setUser(server.user());
    database = LedgerDatabase.migrate(source, "select 1");
    database.execute(
        "truncate message, delivery, dead_letter, mailbox_poll, issue, refusal, absence, folder_account");
  }

  @Override
  public LedgerDatabase database() {
    return database;
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }
}
