package io.cuttings.store;

import java.util.UUID;

/** On H2. */
class StoreTest
    implements StoreContract,
        LearningContract,
        ReadingContract,
        ListingContract,
        RowCheckContract,
        SuccessionContract {
  @Override
  public Database database() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    Database database = Database.open(url, "sa", "");
    database.migrate();
    return database;
  }
}
