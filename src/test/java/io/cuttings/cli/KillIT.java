package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.mailbox.DovecotServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged program in the midst of its work, lets it go on, and expects the library that
 * an undisturbed one makes of the same mail.
 */
@Timeout(400)
class KillIT {
  private static final List<byte[]> MAILS = Newsletters.first(150);
  private static final Set<ArchiveKey> KEYS =
      MAILS.stream().map(ArchiveKey::of).collect(Collectors.toSet());
  private static final int BEGUN = 20;

  @TempDir private static Path shared;
  private static KilledHome undisturbed;
  private static String expected;

  @TempDir private Path folder;

  @BeforeAll
  static void importUndisturbed() throws Exception {
    if (!Program.isPackaged()) {
      return;
    }
    Newsletters.write(mails(), MAILS);
    undisturbed = KilledHome.create(shared.resolve("undisturbed"));
    try (Program program = undisturbed.start("import", mails().toString())) {
      program.finish();
    }
    expected = undisturbed.contents();
    assertThat(expected.lines()).hasSizeGreaterThan(3 * MAILS.size());
  }

  /** For each test: one that is skipped for all of them goes unreported. */
  @BeforeEach
  void assumePackaged() {
    Program.assumePackaged();
  }

  private static Path mails() {
    return shared.resolve("mails");
  }

  @Test
  void anImportThatWasKilledGoesOnToTheSameLibrary() throws Exception {
    KilledHome home = KilledHome.create(folder);
    killOnceBegun(home, "import", mails().toString());
    try (Program program = home.start("import", mails().toString())) {
      program.finish();
      assertThat(Files.readString(program.output()))
          .contains("read 150 = archived 150 + already known 0 + refused 0");
    }
    assertIsComplete(home);
    assertIsRebuilt(home);
  }

  /** So many that they are not all archived before the kill. */
  @Test
  void anImportThatWasKilledGoesOnWhereItWasAndCountsAsAnUndisturbedOne() throws Exception {
    int copies = 40;
    Path mbox = Files.writeString(folder.resolve("many.mbox"), mbox(copies), ISO_8859_1);
    int read = copies * MAILS.size() + 1;
    KilledHome home = KilledHome.create(Files.createDirectory(folder.resolve("killed")));
    String[] arguments = {"import", "--archive-only", mbox.toString()};
    try (Program program = home.start(arguments)) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(120, SECONDS)
          .until(() -> home.archived().size() >= 10 * BEGUN);
      program.kill();
    }
    assertThat(home.archived()).hasSizeBetween(10 * BEGUN, read - 2);

    String out = home.runWithFindings(arguments);

    assertThat(out)
        .contains("refused " + mbox + ", octet ")
        .contains("read %d = archived %d + already known 0 + refused 1".formatted(read, read - 1))
        .contains("archived messages that are to be ingested: " + (read - 1));
    assertThat(home.archived()).hasSize(read - 1);
    assertThat(home.runWithFindings("verify"))
        .contains("%1$d objects = %1$d sound + 0 damaged".formatted(read - 1))
        .contains("%1$d deliveries = %1$d messages + 0 again".formatted(read - 1))
        .endsWith("\n%d findings\n".formatted(read - 1)); // each of them is pending
  }

  /** Copies differ by a field, and one entry is no mail. */
  private static String mbox(int copies) {
    StringBuilder mbox = new StringBuilder();
    for (int copy = 0; copy < copies; copy++) {
      for (byte[] mail : MAILS) {
        mbox.append("From x Thu Sep 19 14:14:27 2024\nX-Copy: ").append(copy).append("\n");
        mbox.append(new String(mail, ISO_8859_1)).append("\n\n");
      }
    }
    return mbox + "From x Thu Sep 19 14:14:27 2024\nX-Nothing: 1\n\nno mail\n";
  }

  @Test
  void aDaemonThatWasKilledInMidPollGoesOnToTheSameLibrary(@TempDir Path mailbox) throws Exception {
    assumeTrue(DovecotServer.isInstalled(), "skipped: dovecot and doveadm are not installed here");
    KilledHome home = KilledHome.create(folder);
    try (DovecotServer server = DovecotServer.start(mailbox)) {
      MAILS.forEach(server::deliver);
      String[] run = daemon(server);
      killInTheMidst(home, run);
      try (Program program = home.start(run)) {
        await().atMost(120, SECONDS).until(() -> home.archived().equals(KEYS));
        await()
            .pollInterval(Duration.ofMillis(500))
            .atMost(120, SECONDS)
            .untilAsserted(() -> assertThat(home.run("status", "--json")).contains(allStored()));
        program.stop();
      }
    }
    assertIsComplete(home);
  }

  private static String allStored() {
    return "\"stored\" : " + MAILS.size();
  }

  private static String[] daemon(DovecotServer server) throws IOException {
    return Stream.of(
            "cuttings.mailbox.protocol=imap",
            "cuttings.mailbox.host=127.0.0.1",
            "cuttings.mailbox.port=" + server.port(),
            "cuttings.mailbox.username=" + server.user(),
            "cuttings.mailbox.password=" + server.password(),
            "cuttings.mailbox.delay=1s",
            "cuttings.web.port=" + freePort(),
            "camel.management.port=" + freePort())
        .flatMap(property -> Stream.of("-P", property))
        .collect(Collectors.collectingAndThen(Collectors.toList(), KillIT::runWith));
  }

  private static String[] runWith(List<String> properties) {
    return new CommandArguments("run").with(properties.toArray(String[]::new)).array();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void killInTheMidst(KilledHome home, String... arguments) throws Exception {
    killOnceBegun(home, arguments);
    assertThat(home.archived()).hasSizeBetween(BEGUN, MAILS.size() - 1);
  }

  private static void killOnceBegun(KilledHome home, String... arguments) throws Exception {
    try (Program program = home.start(arguments)) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(120, SECONDS)
          .until(() -> home.archived().size() >= BEGUN);
      program.kill();
    }
  }

  private static void assertIsComplete(KilledHome home) {
    assertThat(home.archived()).isEqualTo(KEYS);
    home.run("index"); // a daemon that ends need not have come so far
    assertThat(home.contents()).isEqualTo(expected);
    assertThat(home.run("verify")).endsWith("nothing amiss\n");
  }

  /** The database holds nothing that the archive and its manifest do not give back. */
  private static void assertIsRebuilt(KilledHome home) throws Exception {
    String ledger = home.run("export", "ledger");
    home.deleteDatabase();
    try (Program program = home.start("replay")) {
      program.finish();
    }
    assertThat(home.contents()).isEqualTo(expected);
    assertThat(home.run("export", "ledger")).isEqualTo(ledger);
  }

  @Test
  void everyMailComesBackOctetForOctet() throws Exception {
    undisturbed.run("export", "messages", "--format", "eml", folder.toString());

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(KillIT::key))
          .containsExactlyInAnyOrderElementsOf(KEYS);
    }
  }

  private static ArchiveKey key(Path file) {
    try {
      return ArchiveKey.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
