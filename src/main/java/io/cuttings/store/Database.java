package io.cuttings.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cuttings.CuttingsException;
import io.cuttings.store.recovery.CrashRecovery;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database: a pool of connections to H2 or PostgreSQL. For any number of threads; opened once a
 * process, and closed by whoever opened it.
 */
public final class Database implements AutoCloseable {
  private static final long SECONDS = 1000;
  private static final int CONNECTIONS = 10;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects; the tables are made or brought up to date by {@link #migrate}. An embedded database
   * whose process was killed is mended first.
   *
   * @throws CuttingsException in one sentence, where the database is locked, cannot be reached or
   *     refuses the login
   */
  public static Database open(String url, String user, String password) {
    if (System.getProperty("h2.bindAddress") == null) {
      // AUTO_SERVER=TRUE opens a port; H2 reads this once, before it first does
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    try {
      CrashRecovery.mend(url, user, password, Clock.systemUTC());
      return new Database(new HikariDataSource(pool(url, user, password)));
    } catch (RuntimeException e) {
      throw DatabaseFailure.of("open the database " + DatabaseFailure.shown(url), e);
    }
  }

  private static HikariConfig pool(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("cuttings");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(30 * SECONDS);
    config.setInitializationFailTimeout(1); // one attempt, and then its cause
    if (url.startsWith("jdbc:postgresql:")) {
      config.addDataSourceProperty("connectTimeout", "10"); // seconds
      config.addDataSourceProperty("tcpKeepAlive", "true");
      config.addDataSourceProperty("ApplicationName", "cuttings");
    }
    return config;
  }

  /** The pool, for plain JDBC and for routes. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Makes the tables, or brings those of an earlier version up to date. Processes that do it at the
   * same time wait for each other.
   */
  public void migrate() {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:db/migration")
          .placeholders(Map.of("bytewise", bytewise(), "uuid", uuid()))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw DatabaseFailure.of("bring the database up to date", e);
    }
  }

  /** What makes a column compare by code point: H2 always does, PostgreSQL asks its locale. */
  private String bytewise() {
    return isPostgresql() ? "collate \"C\"" : "";
  }

  private String uuid() {
    return isPostgresql() ? "gen_random_uuid()" : "random_uuid()";
  }

  /** Whether its file lies on this machine, whichever process has it open. */
  boolean isEmbedded() {
    String url = pool.getJdbcUrl();
    return url.startsWith("jdbc:h2:") && !url.matches("jdbc:h2:(tcp|ssl|mem|zip):.*");
  }

  private boolean isPostgresql() {
    return pool.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  /** Whether a statement gets through now; the sentence of the failure where it does not. */
  public void check() {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select 1");
    } catch (SQLException e) {
      throw DatabaseFailure.of("reach the database", e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
