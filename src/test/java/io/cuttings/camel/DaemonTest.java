package io.cuttings.camel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.ledger.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
  @TempDir private Path folder;
  private DaemonRig rig;

  @BeforeEach
  void make() {
    rig = new DaemonRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static RawMessage mail(String subject) {
    return RawMessage.of(
        ("Message-ID: <"
                + subject.hashCode()
                + "@letters.example>\r\nFrom: letters@letters.example\r\nSubject: "
                + subject
                + "\r\n\r\nWords.\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static Place place(String uid) {
    return new Place("import", "box", 0, uid);
  }

  @Test
  void aCommandReceivesAndIngestsAtOnce() {
    Daemon daemon = rig.start(Role.COMMAND);
    assertThat(daemon.receive(mail("one"), place("1"))).isTrue();
    assertThat(daemon.receive(mail("one"), place("2"))).isFalse();
    assertThat(rig.ledger().counts().stored()).isEqualTo(1);
    assertThat(rig.ledger().counts().deliveries()).isEqualTo(2);
  }

  @Test
  void aFailureAfterTheArchiveIsADeadLetterThatIngestSettles() {
    DaemonRig.Splitter splitter = (DaemonRig.Splitter) rig.beans.get("splitter");
    splitter.isBroken = true;
    Daemon daemon = rig.start(Role.COMMAND);
    RawMessage poison = mail("poison");
    assertThat(daemon.receive(poison, place("1"))).isTrue();
    assertThat(rig.ledger().deadLetters())
        .singleElement()
        .extracting(DeadLetter::key, DeadLetter::stage, DeadLetter::cause)
        .containsExactly(poison.key(), "splitting", "the message is poison");
    assertThat(daemon.ingest(poison.key())).isFalse();
    splitter.isBroken = false;
    assertThat(daemon.ingest(poison.key())).isTrue();
    assertThat(rig.ledger().deadLetters()).isEmpty();
  }

  @Test
  void aDroppedFileIsTakenInAndPutAside() throws Exception {
    rig.start(Role.DAEMON);
    Path file = rig.home.resolve("drop/letter.eml");
    Files.createDirectories(file.getParent());
    Files.write(file, mail("dropped").octets());
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(rig.ledger().counts().stored()).isEqualTo(1));
    await()
        .atMost(20, SECONDS)
        .until(() -> Files.exists(rig.home.resolve("drop/.done/letter.eml")));
  }
}
