package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A migrated database of one test. */
final class LedgerDatabase implements AutoCloseable {
  private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  private final JdbcConnectionPool pool;

  private LedgerDatabase(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /** One in memory. */
  static LedgerDatabase h2() {
    return migrate("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + MODE);
  }

  /** One in the files of a home. */
  static LedgerDatabase h2(Path home) {
    return migrate(url(home));
  }

  static String url(Path home) {
    return "jdbc:h2:file:" + home.toAbsolutePath().resolve("db/ledger") + MODE;
  }

  private static LedgerDatabase migrate(String url) {
    var pool = JdbcConnectionPool.create(url, "sa", "");
    Flyway.configure().dataSource(pool).load().migrate();
    var database = new LedgerDatabase(pool);
    database.execute(
        "create table if not exists issue (archive_key varchar(64) not null, message_id varchar)");
    return database;
  }

  DataSource dataSource() {
    return pool;
  }

  void storeIssue(ArchiveKey key, String messageId) {
    try (Connection connection = pool.getConnection()) {
      Sql.update(
          connection,
          "insert into issue (archive_key, message_id) values (?, ?)",
          key.value(),
          messageId);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    execute("shutdown");
    pool.dispose();
  }
}
