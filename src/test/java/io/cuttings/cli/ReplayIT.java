package io.cuttings.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.Corpus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a replay, the library comes out as it was. */
@Timeout(600)
class ReplayIT {
  private static final int MAILS = 300;
  private static final int BEGUN = 20;

  @TempDir private Path folder;

  @BeforeEach
  void assumePackaged() {
    Program.assumePackaged();
  }

  static Stream<Path> libraries() {
    Path samples = Path.of("src/main/resources/samples");
    Path corpus = Corpus.FOLDER.resolve("dev");
    return Files.isDirectory(corpus) ? Stream.of(samples, corpus) : Stream.of(samples);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void anEmptyDatabaseGetsTheSameOctetsByAnyNumberOfThreads(Path mails) throws IOException {
    KilledHome home = KilledHome.create(folder);
    home.run("import", mails.toString());
    String contents = home.contents();
    String ledger = home.run("export", "ledger");
    for (int threads : new int[] {1, 2, 4}) {
      home.deleteDatabase();
      assertThat(home.run("replay", "--threads", "" + threads)).contains(" + failed 0\n");
      assertThat(home.contents()).as("by %d threads", threads).isEqualTo(contents);
      assertThat(home.run("export", "ledger")).isEqualTo(ledger);
    }
  }

  @Test
  void oneThatIsStoppedEndsTidilyAndGoesOn() throws Exception {
    KilledHome home = library();
    String contents = home.contents();
    home.deleteDatabase();
    try (Program program = home.start("replay", "--threads", "1")) {
      awaitBegun(home);
      program.stop();
      assertThat(program.process().exitValue()).isEqualTo(1);
      assertThat(Files.readString(program.output()))
          .contains("selected " + MAILS + " = stored ", "`replay --resume` goes on with the ");
    }
    assertThat(home.run("export", "issues").lines()).hasSizeBetween(BEGUN, MAILS - 1);
    assertThat(home.run("replay", "--resume"))
        .contains("selected %d = stored %1$d + failed 0\n".formatted(MAILS));
    assertThat(home.contents()).isEqualTo(contents);
  }

  @Test
  void oneThatIsKilledGoesOnToTheSame() throws Exception {
    KilledHome home = library();
    String contents = home.contents();
    home.deleteDatabase();
    try (Program program = home.start("replay")) {
      awaitBegun(home);
      program.kill();
    }
    assertThat(home.run("replay", "--resume"))
        .contains("selected %d = stored %1$d + failed 0\n".formatted(MAILS));
    assertThat(home.contents()).isEqualTo(contents);
    assertThat(home.run("verify")).endsWith("nothing amiss\n");
  }

  @Test
  void itRunsBesideTheDaemonWhichServesAndTakesInMeanwhile() throws Exception {
    KilledHome home = library();
    Path drop = folder.resolve("home").resolve("drop");
    String[] daemon = {
      "run",
      "-P",
      "cuttings.web.port=" + freePort(),
      "-P",
      "camel.management.port=" + freePort(),
      "-P",
      "cuttings.drop.delay=100ms"
    };
    try (Program program = home.start(daemon)) {
      await().atMost(120, SECONDS).until(() -> Files.isDirectory(drop));
      Program replay = home.start("replay");
      awaitBegun(home);
      Newsletters.write(drop, Newsletters.first(MAILS + 1).subList(MAILS, MAILS + 1));
      replay.finish();
      await()
          .pollInterval(Duration.ofMillis(500))
          .atMost(120, SECONDS)
          .until(() -> home.run("export", "issues").lines().count() == MAILS + 1);
      program.stop();
    }
    KilledHome other = KilledHome.create(Files.createDirectory(folder.resolve("other")));
    Path all = folder.resolve("all");
    Newsletters.write(all, Newsletters.first(MAILS + 1));
    other.run("import", all.toString());
    assertThat(home.contents()).isEqualTo(other.contents());
  }

  private KilledHome library() throws IOException {
    KilledHome home = KilledHome.create(folder);
    Path mails = folder.resolve("mails");
    Newsletters.write(mails, Newsletters.first(MAILS));
    home.run("import", mails.toString());
    return home;
  }

  private static void awaitBegun(KilledHome home) throws IOException {
    Path plan = home.folder().resolve("home").resolve("replay").resolve("plan.txt");
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(120, SECONDS)
        .until(() -> stored(plan) >= BEGUN);
    assertThat(stored(plan)).isLessThan(MAILS);
  }

  private static long stored(Path plan) throws IOException {
    if (!Files.exists(plan)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(plan)) {
      return lines.filter(line -> line.startsWith("stored ")).count();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
