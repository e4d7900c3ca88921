package io.cuttings.camel.mailbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuttings.archive.RawMessage;
import io.cuttings.camel.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a real server, and what only a real server does. */
class MailboxDovecotIT implements MailboxContract {
  @TempDir private Path folder;
  private final TestDatabase database = new TestDatabase();
  private DovecotServer dovecot;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(DovecotServer.isInstalled(), "dovecot and doveadm are not installed here");
    dovecot = DovecotServer.start(folder);
  }

  @AfterEach
  void stop() {
    if (dovecot != null) {
      dovecot.close();
    }
    database.close();
  }

  @Override
  public MailServer server() {
    return dovecot;
  }

  @Override
  public TestDatabase database() {
    return database;
  }

  private void deliverMany(int count) {
    deliver(IntStream.range(0, count).mapToObj(MailboxContract::mail).toArray(byte[][]::new));
  }

  @Test
  void aConnectionCutInTheMiddleLosesNothingAndMarksNothingElse() throws Exception {
    deliverMany(40);
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch cut = new CountDownLatch(1);
    MailboxRig rig =
        rig("&fetchMessages=5&concurrency=1&afterArchive=seen")
            .before(
                raw -> {
                  reading.countDown();
                  awaitLatch(cut);
                });
    try (rig) {
      rig.start();
      awaitLatch(reading);
      dovecot.cutConnections();
      expungeFirst(3);
      cut.countDown();
      await().atMost(30, SECONDS).untilAsserted(() -> assertThat(flags()).hasSize(37));
      await()
          .atMost(30, SECONDS)
          .untilAsserted(() -> assertThat(Set.copyOf(flags().values())).containsExactly("\\Seen"));
      assertThat(keys(rig)).containsAll(presentMails());
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void expungeFirst(int count) {
    try (ImapClient other = dovecot.client()) {
      other.command("SELECT INBOX");
      other.command("UID STORE 1:" + count + " +FLAGS (\\Deleted)");
      other.command("EXPUNGE");
    }
  }

  private static Set<RawMessage> keys(MailboxRig rig) {
    return Set.copyOf(rig.received);
  }

  private List<RawMessage> presentMails() {
    return IntStream.range(3, 40)
        .mapToObj(number -> RawMessage.of(MailboxContract.mail(number)))
        .toList();
  }

  @Test
  void aRestartOfTheServerIsOutlived() throws Exception {
    deliverMany(3);
    try (MailboxRig rig = rig("").start()) {
      MailboxContract.awaitReceived(rig, 3);
      dovecot.restart();
      deliver(MailboxContract.mail(3));
      MailboxContract.awaitReceived(rig, 4);
      assertThat(keys(rig)).hasSize(4);
    }
  }

  @Test
  void whatAnotherClientReadsAndRemovesMeanwhileDisturbsNobody() throws Exception {
    deliverMany(20);
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch removed = new CountDownLatch(1);
    MailboxRig rig =
        rig("&fetchMessages=4&concurrency=1")
            .before(
                raw -> {
                  reading.countDown();
                  awaitLatch(removed);
                });
    try (rig) {
      rig.start();
      awaitLatch(reading);
      try (ImapClient other = dovecot.client()) {
        other.command("SELECT INBOX");
        other.command("UID FETCH 15 BODY[]");
        other.command("UID STORE 17:20 +FLAGS (\\Deleted)");
        other.command("EXPUNGE");
      }
      removed.countDown();
      await()
          .atMost(20, SECONDS)
          .untilAsserted(() -> assertThat(rig.received).hasSizeBetween(16, 20));
      MailboxContract.awaitMorePolls(rig);
      Map<Long, String> flags = flags();
      assertThat(flags).hasSize(16).containsEntry(15L, "\\Seen");
      assertThat(flags.values().stream().filter(String::isEmpty)).hasSize(15);
    }
  }

  @Test
  void aStopInTheMiddleKeepsWhatIsDoneAndTheRestComesLater() throws Exception {
    deliverMany(200);
    CountDownLatch half = new CountDownLatch(100);
    MailboxRig rig = rig("&fetchMessages=20&concurrency=4").before(raw -> half.countDown());
    try (rig) {
      rig.start();
      awaitLatch(half);
    }
    int first = rig.received.size();
    try (rig) {
      rig.start();
      MailboxContract.awaitReceived(rig, 200);
    }
    assertThat(first).isBetween(100 - 4, 200);
    assertThat(keys(rig)).hasSize(200);
  }

  /** Prints the rate; the bound only tells bulk reading from reading one by one over the years. */
  @Test
  void aLargeFolderIsReadInBulk() throws Exception {
    String body =
        ("Words of a letter that is as long as letters are. ".repeat(2) + "\n").repeat(600);
    deliver(
        IntStream.range(0, 500)
            .mapToObj(n -> MailboxContract.mail("Message-ID: <" + n + "@x>", n + body))
            .toArray(byte[][]::new));
    long start = System.nanoTime();
    try (MailboxRig rig = rig("").start()) {
      await().atMost(60, SECONDS).until(() -> rig.received.size() == 500);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("500 messages of 60 kB in %.1f s, %.0f a second%n", seconds, 500 / seconds);
      assertThat(500 / seconds).isGreaterThan(50);
    }
  }
}
