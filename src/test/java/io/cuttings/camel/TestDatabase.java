package io.cuttings.camel;

import io.cuttings.ledger.Ledger;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A migrated H2 database in memory. */
public final class TestDatabase implements AutoCloseable {
  private final JdbcConnectionPool pool =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=10",
          "sa",
          "");

  public TestDatabase() {
    Flyway.configure().dataSource(pool).load().migrate();
  }

  public DataSource dataSource() {
    return pool;
  }

  public Ledger ledger() {
    return new Ledger(pool);
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
