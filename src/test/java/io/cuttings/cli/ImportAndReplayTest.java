package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with all real parts, on the sample newsletters. */
class ImportAndReplayTest {
  private static final String SAMPLES = "src/main/resources/samples";

  @TempDir Path folder;

  @Test
  void whatIsImportedIsStoredOnceAndReplayedToTheSame() throws IOException {
    Path notMail = Files.writeString(folder.resolve("shopping.eml"), "milk and bread\n");
    Run first = run("import", SAMPLES, notMail.toString());
    assertThat(first.out())
        .contains("read 12 = archived 11 + already known 0 + refused 1")
        .contains("passed over 1 other files")
        .contains("shopping.eml: It does not begin with the header of a mail")
        .contains("dead letters: 0");
    assertThat(first.exitCode()).as("a file was refused").isEqualTo(1);

    Run again = run("import", SAMPLES + "/02-field-notes-17.eml");
    assertThat(again.out()).contains("read 1 = archived 0 + already known 1 + refused 0");
    assertThat(again.exitCode()).isZero();

    Run verified = run("verify");
    assertThat(verified.out()).contains("11 stored + 0 dead + 0 pending").contains("nothing amiss");
    assertThat(verified.exitCode()).isZero();

    String items = run("export", "items").out();
    assertThat(items.lines().count()).isGreaterThan(30);
    Run replay = run("replay");
    assertThat(replay.out()).contains("selected 11 = stored 11 + failed 0");
    assertThat(replay.exitCode()).isZero();
    assertThat(run("export", "items").out()).isEqualTo(items);
  }

  @Test
  void whatIsOnlyArchivedIsIngestedByTheNextImport() {
    Run archived = run("import", "--archive-only", SAMPLES);
    assertThat(archived.out())
        .contains("read 11 = archived 11 + already known 0 + refused 0")
        .contains("archived messages that are to be ingested: 11");
    assertThat(archived.exitCode()).isZero();
    assertThat(run("export", "issues").out()).isEmpty();

    Run again = run("import", SAMPLES);
    assertThat(again.out()).contains("read 11 = archived 0 + already known 11 + refused 0");
    assertThat(run("verify").out()).contains("11 stored + 0 dead + 0 pending");
    assertThat(run("export", "ledger").out().lines()).hasSize(11);
  }

  @Test
  void replayTakesWhatMeetsEveryCondition() {
    assertThat(run("import", SAMPLES).out()).contains("archived 11");
    String publication = "weekly.harbour.example";
    assertThat(run("replay", "--publication", publication).out()).contains("selected 3 =");
    assertThat(run("replay", "--publication", publication, "--since", "2026-11-10").out())
        .contains("selected 1 =");
    assertThat(run("replay", "--until", "2026-11-02").out()).contains("selected 1 =");
    assertThat(run("replay", "--publication", publication, "--publication", "field.example").out())
        .contains("selected 3 =");
    String[] keys = keys();
    assertThat(run("replay", "--key", keys[1], "--key", keys[0]).out()).contains("selected 2 =");
    Run none = run("replay", "--failed");
    assertThat(none.out()).isEqualToIgnoringNewLines("selected 0 = stored 0 + failed 0");
    assertThat(none.err()).contains("no message of the archive is --failed");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(run("replay", "--since", "2026-02-02", "--until", "2026-02-01").exitCode())
        .isEqualTo(2);
    assertThat(run("replay", "--threads", "0").exitCode()).isEqualTo(2);
    assertThat(run("replay", "--resume", "--failed").exitCode()).isEqualTo(2);
    Run nothingLeft = run("replay", "--resume");
    assertThat(nothingLeft.err()).contains("No replay is left to resume");
    assertThat(nothingLeft.exitCode()).isEqualTo(1);
    Run unknown = run("replay", "--key", "0".repeat(64));
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("the archive has no such message");
    assertThat(run("replay", "--key", "zero").exitCode()).isEqualTo(2);
  }

  private String[] keys() {
    return run("export", "issues", "--format", "csv")
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", 3)[1])
        .toArray(String[]::new);
  }

  /** Without a database, date and publication are read from the octets. */
  @Test
  void replayFindsByDateAndPublicationWhatIsNotStored() throws IOException {
    assertThat(run("import", SAMPLES).out()).contains("archived 11");
    KilledHome.deleteDatabase(folder.resolve("home"));
    assertThat(run("replay", "--since", "2026-11-10", "--publication", "weekly.harbour.example"))
        .satisfies(run -> assertThat(run.out()).contains("selected 1 = stored 1"));
    assertThat(run("export", "issues").out().lines()).hasSize(1);
  }

  @Test
  void aMessageThatCannotBeReadIsADeadLetterAndItsIssueStays() throws IOException {
    assertThat(run("import", SAMPLES).out()).contains("archived 11");
    String items = run("export", "items").out();
    Path messages = folder.resolve("home").resolve("archive").resolve("messages");
    try (Stream<Path> files = Files.walk(messages)) {
      Path damaged = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
      assertThat(damaged.toFile().setWritable(true)).isTrue();
      Files.writeString(damaged, "no message");
    }
    Run replay = run("replay");
    assertThat(replay.out()).contains("dead letter ", "selected 11 = stored 10 + failed 1");
    assertThat(replay.exitCode()).isEqualTo(1);
    assertThat(run("export", "items").out()).isEqualTo(items);
    assertThat(run("replay", "--failed").out()).contains("selected 1 = stored 0 + failed 1");
  }

  /** Issues are stored one after the other, and another writer can take its time. */
  @Test
  void aStoreThatWaitedTooLongForItsTurnIsTriedAgain() throws SQLException {
    String url =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=100"
            .formatted(folder.resolve("database"));
    String property = "cuttings.database.url=" + url;
    assertThat(run("import", SAMPLES, "-P", property).out()).contains("archived 11");
    ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    try (Connection other = DriverManager.getConnection(url, "sa", "")) {
      other.setAutoCommit(false);
      assertThat(other.createStatement().executeUpdate("update story_writer set id = 1")).isOne();
      ScheduledFuture<?> release = later.schedule(() -> commit(other), 2, TimeUnit.SECONDS);
      Run replay = run("replay", "--threads", "1", "--until", "2026-11-02", "-P", property);
      assertThat(replay.out() + replay.err()).contains("selected 1 = stored 1 + failed 0");
      assertThat(release.isDone()).isTrue();
    } finally {
      later.shutdownNow();
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPathThatIsNotThereIsOneSentence() {
    Run run = run("import", folder.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("there is no such file");
  }

  private Run run(String... arguments) {
    String home = folder.resolve("home").toString();
    return Run.of(new CommandArguments(arguments).with("--home", home).array());
  }
}
