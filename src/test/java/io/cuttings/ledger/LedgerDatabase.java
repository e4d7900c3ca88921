package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import io.cuttings.store.recovery.CrashRecovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A migrated database of one test. */
final class LedgerDatabase implements AutoCloseable {
  private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  private final DataSource source;
  private final String closing;

  private LedgerDatabase(DataSource source, String closing) {
    this.source = source;
    this.closing = closing;
  }

  /** One in memory. */
  static LedgerDatabase h2() {
    return migrate("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + MODE);
  }

  /** One in the files of a home, mended where its process was killed. */
  static LedgerDatabase h2(Path home) {
    CrashRecovery.mend(url(home), "sa", "", Clock.systemUTC());
    return migrate(url(home));
  }

  static String url(Path home) {
    return "jdbc:h2:file:" + home.toAbsolutePath().resolve("db/ledger") + MODE;
  }

  private static LedgerDatabase migrate(String url) {
    return migrate(JdbcConnectionPool.create(url, "sa", ""), "shutdown");
  }

  /** With the ledger's own migration, and of the issues what the ledger asks for. */
  static LedgerDatabase migrate(DataSource source, String closing) {
    Flyway.configure().dataSource(source).target("1").load().migrate();
    var database = new LedgerDatabase(source, closing);
    database.execute(
        "create table if not exists issue (archive_key varchar(64) not null, message_id varchar, title varchar)");
    database.execute(
        "create table if not exists ingest_again (archive_key varchar(64) not null primary key)");
    for (String name : List.of("V10__refusals", "V12__absences")) {
      database.execute(migration(name).replace("create table", "create table if not exists"));
    }
    return database;
  }

  private static String migration(String name) {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration", name + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataSource dataSource() {
    return source;
  }

  void storeIssue(ArchiveKey key, String messageId) {
    try (Connection connection = source.getConnection()) {
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
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    execute(closing);
  }
}
