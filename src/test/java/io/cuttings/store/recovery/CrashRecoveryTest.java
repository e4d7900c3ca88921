package io.cuttings.store.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a database that a process had open is copied, as a kill would have left it. */
class CrashRecoveryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
  private static final String MESSAGE = "insert into message (archive_key, size) values ('%s', 1)";

  @TempDir private Path folder;

  @BeforeEach
  void makeDatabase() {
    try (Database database = Database.open(url("live"), "sa", "")) {
      database.migrate();
    }
  }

  @Test
  void whatWasUnderWayIsEndedAndCanBeWrittenAgain() throws Exception {
    copyOf(
        connection -> {
          connection.setAutoCommit(false);
          execute(connection, MESSAGE.formatted("aa"));
          forgetUndoLogs(connection);
        });
    assertThatThrownBy(() -> inKilled(MESSAGE.formatted("aa")))
        .as("what H2 leaves to us")
        .isInstanceOf(SQLException.class);

    copyOf(
        connection -> {
          connection.setAutoCommit(false);
          execute(connection, MESSAGE.formatted("bb"));
          forgetUndoLogs(connection);
        });
    mend();
    inKilled(MESSAGE.formatted("bb"));
    assertThat(strings("select archive_key from message")).containsExactly("bb");
    assertThat(setAside()).isEmpty();
  }

  @Test
  void rowsWithoutTheirOthersAreRemovedAndTheNewestIssuesIngestedAgain() throws Exception {
    copyOf(
        connection -> {
          execute(connection, MESSAGE.formatted("aa"));
          execute(connection, issue("aa", 1));
          execute(connection, MESSAGE.formatted("bb"));
          execute(connection, issue("bb", 1000));
          execute(connection, "set referential_integrity false");
          execute(connection, "insert into section (archive_key, position) values ('aa', 0)");
          execute(connection, "insert into section (archive_key, position) values ('cc', 0)");
          execute(connection, issue("cc", 1001));
          execute(connection, "insert into item_key (story_key, item_number) values (1, 2)");
        });
    mend();
    assertThat(strings("select archive_key from issue")).containsExactly("aa", "bb");
    assertThat(strings("select archive_key from section")).containsExactly("aa");
    assertThat(count("select count(*) from item_key")).isZero();
    assertThat(strings("select archive_key from ingest_again")).containsExactly("bb");
  }

  @Test
  void aFileThatCannotBeTrustedIsSetAsideForANewOne() throws Exception {
    copyOf(
        connection -> {
          execute(connection, MESSAGE.formatted("aa"));
          execute(connection, MESSAGE.formatted("bb"));
          loseAnIndexEntry(connection);
        });
    mend();
    assertThat(setAside()).containsExactly("killed.mv.db.damaged-20260304T050607Z");
    try (Database database = Database.open(url("killed"), "sa", "")) {
      database.migrate();
    }
    assertThat(count("select count(*) from message")).isZero();
  }

  @Test
  void aDatabaseThatWasClosedIsLeftAlone() throws Exception {
    Files.copy(file("live"), file("killed"));
    byte[] before = Files.readAllBytes(file("killed"));
    mend();
    assertThat(file("killed")).hasBinaryContent(before);
  }

  @Test
  void anotherDatabaseThanAnEmbeddedFileIsNoneOfItsBusiness() {
    for (String url : List.of("jdbc:h2:mem:x", "jdbc:postgresql://127.0.0.1:1/x", "nonsense")) {
      CrashRecovery.mend(url, "sa", "", CLOCK);
    }
    CrashRecovery.mend(url("none"), "sa", "", CLOCK);
    assertThat(file("none")).doesNotExist();
  }

  private String url(String name) {
    return "jdbc:h2:file:"
        + folder.resolve(name)
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=200";
  }

  private Path file(String name) {
    return folder.resolve(name + ".mv.db");
  }

  private static String issue(String key, int change) {
    return """
    insert into issue (
      archive_key, message_id, publication_id, publication_name, title, issue_date, sent_at, content_digest,
      first_key, sketch, change_number, warnings)
    values ('%1$s', 'm', 'p', 'P', 'T', now(), now(), 'd', '%1$s', '', %2$d, array[])
    """
        .formatted(key, change);
  }

  /** Copies the live database as it is after some work, without closing it. */
  private void copyOf(Work work) throws Exception {
    try (Connection connection = DriverManager.getConnection(url("live"), "sa", "")) {
      work.on(connection);
      execute(connection, "checkpoint sync");
      Files.deleteIfExists(file("killed"));
      Files.copy(file("live"), file("killed"));
      connection.rollback();
    }
  }

  /** As H2 does at the end of a transaction, before it is through with the entries. */
  private static void forgetUndoLogs(Connection connection) throws SQLException {
    maps(connection, TransactionStore.UNDO_LOG_NAME_PREFIX).forEach(MVMap::clear);
  }

  /** Of an index with several: an empty one is made anew by H2. */
  private static void loseAnIndexEntry(Connection connection) throws SQLException {
    MVMap<Object, Object> index =
        maps(connection, "index.").filter(map -> map.size() == 2).findFirst().orElseThrow();
    index.remove(index.firstKey());
  }

  private static Stream<MVMap<Object, Object>> maps(Connection connection, String prefix)
      throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    MVStore store = session.getDatabase().getStore().getMvStore();
    return store.getMapNames().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> store.<Object, Object>openMap(name));
  }

  private void mend() {
    CrashRecovery.mend(url("killed"), "sa", "", CLOCK);
  }

  private List<String> setAside() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.contains("damaged")).toList();
    }
  }

  private void inKilled(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("killed"), "sa", "")) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String query) throws SQLException {
    return Integer.parseInt(strings(query).get(0));
  }

  private List<String> strings(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("killed"), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Stream.Builder<String> values = Stream.builder();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values.build().toList();
    }
  }

  /** What is done with the live database before the copy. */
  private interface Work {
    void on(Connection connection) throws Exception;
  }
}
