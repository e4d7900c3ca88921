package io.cuttings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cuttings.CuttingsException;
import io.cuttings.sql.Sql;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when the database cannot be had. */
class DatabaseTest {
  private static final String SECRET = "opensesame";

  @TempDir private Path folder;

  private String file(String options) {
    return "jdbc:h2:file:" + folder.resolve("db") + ";MODE=PostgreSQL" + options;
  }

  private static String failure(String url, String user) {
    Throwable failure = catchThrowable(() -> Database.open(url, user, SECRET).close());
    assertThat(failure).isInstanceOf(CuttingsException.class);
    assertThat(failure).message().startsWith("Cannot open the database jdbc:").doesNotContain("\n");
    for (Throwable t = failure; t != null; t = t.getCause()) {
      assertThat(String.valueOf(t.getMessage())).doesNotContain(SECRET);
    }
    return failure.getMessage();
  }

  @Test
  void aFileThatAnotherProgramHoldsIsNamed() throws Exception {
    Database.open(file(""), "sa", SECRET).close();
    try (var channel = FileChannel.open(folder.resolve("db.mv.db"), StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(failure(file(""), "sa")).contains("another program has it open");
    }
  }

  @Test
  void aWrongPasswordIsNamedAndNotShown() {
    Database.open(file(""), "sa", "another").close();
    assertThat(failure(file(""), "sa"))
        .endsWith(
            "it refuses the user name or the password (cuttings.database.username, .password)");
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/cuttings?password=" + SECRET;
    assertThat(failure(url, "cuttings"))
        .startsWith("Cannot open the database jdbc:postgresql://127.0.0.1:" + port + "/cuttings: ")
        .contains("it cannot be reached");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws Exception {
    Files.writeString(folder.resolve("db.mv.db"), "This is not a database. ".repeat(2000));
    assertThat(failure(file(""), "sa")).contains("db");
  }

  @Test
  void aUrlThatNoDriverKnowsIsNamed() {
    assertThat(failure("jdbc:nothing:x;password=" + SECRET, "sa"))
        .startsWith("Cannot open the database jdbc:nothing:x: ");
  }

  @Test
  void aMigratedDatabaseIsMigratedOnce() {
    try (Database database = Database.open(file(";DATABASE_TO_LOWER=TRUE"), "sa", SECRET)) {
      database.migrate();
      database.migrate();
      database.check();
    }
  }

  @Test
  void aDatabaseThatIsOpenInThisProcessIsNotMended() {
    String url = file(";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    try (Database first = Database.open(url, "sa", SECRET)) {
      first.migrate();
      Sql sql = new Sql(first.dataSource());
      for (String statement :
          List.of(
              "insert into message (archive_key, size) values ('a', 1)",
              """
              insert into issue (
                archive_key, publication_id, publication_name, title, issue_date, sent_at,
                content_digest, sketch, first_key, warnings, change_number)
              values ('a', 'p', 'p', 't', current_timestamp, current_timestamp, '', '', 'a',
                array['w'], 7)
              """,
              "checkpoint sync")) {
        sql.transact("prepare the test", connection -> Sql.update(connection, statement));
      }
      try (Database second = Database.open(url, "sa", SECRET)) {
        assertThat(second.dataSource()).isNotNull();
        assertThat(sql.read("look", "select archive_key from ingest_again", row -> "in doubt"))
            .isEmpty();
      }
    }
  }
}
