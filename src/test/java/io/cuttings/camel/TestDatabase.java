package io.cuttings.camel;

import io.cuttings.ledger.Ledger;
import io.cuttings.store.Database;
import java.util.UUID;
import javax.sql.DataSource;

/** A migrated H2 database in memory, which lasts as long as it is open here. */
public final class TestDatabase implements AutoCloseable {
  private final String url = newUrl();
  private final Database database = Database.open(url, "sa", "");

  public TestDatabase() {
    database.migrate();
  }

  /** Of a database that nobody else has. */
  public static String newUrl() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  }

  String url() {
    return url;
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  public Ledger ledger() {
    return new Ledger(database.dataSource());
  }

  @Override
  public void close() {
    database.close();
  }
}
