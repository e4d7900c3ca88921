package io.cuttings.ledger;

import org.junit.jupiter.api.AfterEach;

/** The contract on H2; PostgreSQL is asked in {@code LedgerIT}. */
class LedgerTest implements LedgerContract {
  private final LedgerDatabase database = LedgerDatabase.h2();

  @Override
  public LedgerDatabase database() {
    return database;
  }

  @AfterEach
  void close() {
    database.close();
  }
}
