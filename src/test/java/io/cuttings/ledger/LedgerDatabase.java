package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A migrated database of one test. */
final class LedgerDatabase implements AutoCloseable {
  private final JdbcConnectionPool pool;

  private LedgerDatabase(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  static LedgerDatabase h2() {
    return h2("mem:" + java.util.UUID.randomUUID());
  }

  static LedgerDatabase h2(String where) {
    String url = "jdbc:h2:" + where + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
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
