package io.cuttings.camel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cuttings.CuttingsException;
import io.cuttings.archive.Arrival;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.HomeLock;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.mailbox.ImapClient;
import io.cuttings.ledger.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
    return mail(subject, "Words.");
  }

  private static RawMessage mail(String subject, String text) {
    return RawMessage.of(
        ("Message-ID: <"
                + subject.hashCode()
                + "@letters.example>\r\nFrom: letters@letters.example\r\nSubject: "
                + subject
                + "\r\n\r\n"
                + text
                + "\r\n")
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
    DaemonRig.Identifier identifier = (DaemonRig.Identifier) rig.beans.get("identifier");
    identifier.isBroken = true;
    Daemon daemon = rig.start(Role.COMMAND);
    RawMessage poison = mail("poison");
    assertThat(daemon.receive(poison, place("1"))).isTrue();
    assertThat(rig.ledger().deadLetters())
        .singleElement()
        .extracting(DeadLetter::key, DeadLetter::stage, DeadLetter::cause)
        .containsExactly(poison.key(), "identifying", "the message is poison");
    assertThat(daemon.ingest(poison.key())).isFalse();
    identifier.isBroken = false;
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

  @Test
  void whatIsArchivedAndNotIngestedIsIngestedAtTheNextStart() {
    DaemonRig.Identifier identifier = (DaemonRig.Identifier) rig.beans.get("identifier");
    RawMessage left = mail("left over");
    RawArchive.open(rig.home).put(left);
    Manifest.open(rig.home)
        .append(new Delivery(left.key(), left.octets().length, Instant.EPOCH, place("1")));
    rig.start(Role.DAEMON);
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(rig.ledger().counts().stored()).isEqualTo(1));
    assertThat(identifier.isBroken).isFalse();
  }

  @Test
  void messagesThatComeTogetherAreArchivedAndPendingAndNotedOnce() {
    Daemon daemon = rig.start(Role.COMMAND);
    List<Arrival> arrivals =
        List.of(
            new Arrival(mail("one"), place("1")),
            new Arrival(mail("two"), place("2")),
            new Arrival(mail("one"), place("3")));
    ArchivedGroup group = daemon.receiveAll(arrivals);
    daemon.receiveAll(arrivals);

    assertThat(group.deliveries())
        .extracting(Delivery::place)
        .containsExactly(place("1"), place("2"), place("3"));
    assertThat(group.failures()).isEmpty();
    assertThat(daemon.isArchived(mail("two").key())).isTrue();
    assertThat(daemon.ledger().pending()).hasSize(2);
    try (Stream<Delivery> lines = Manifest.open(rig.home).deliveries()) {
      assertThat(lines).hasSize(3);
    }
  }

  @Test
  void aMessageThatCannotBeArchivedHoldsUpNoneOfItsGroup() throws Exception {
    Daemon daemon = rig.start(Role.COMMAND);
    RawMessage stuck = mail("stuck");
    String key = stuck.key().value();
    Path object =
        rig.home.resolve("archive/messages/" + key.substring(0, 2) + "/" + key + ".eml.gz");
    Files.createDirectories(object.resolve("in the way"));
    ArchivedGroup group =
        daemon.receiveAll(
            List.of(new Arrival(stuck, place("1")), new Arrival(mail("free"), place("2"))));

    assertThat(group.deliveries()).extracting(Delivery::place).containsExactly(place("2"));
    assertThat(group.failures().get(place("1"))).contains("Cannot archive " + key);
  }

  @Test
  void whatAnImportIsAboutToIngestIsLeftToIt() {
    rig.options.put("cuttings.ingest.catchUp", "100ms");
    HomeLock importing = HomeLock.takeForImport(rig.home);
    try (Daemon command = Daemon.start(rig.settings(), Role.COMMAND, rig.beans)) {
      command.receiveAll(List.of(new Arrival(mail("imported"), place("1"))));
    }
    rig.start(Role.DAEMON);
    await()
        .during(1, SECONDS)
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(rig.ledger().pending()).hasSize(1));
    importing.close();
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(rig.ledger().counts().stored()).isEqualTo(1));
  }

  @Test
  void aSecondDaemonOnTheHomeIsRefusedAndACommandIsNot() {
    rig.start(Role.DAEMON);
    assertThatThrownBy(() -> Daemon.start(rig.settings(), Role.DAEMON, rig.beans))
        .hasMessageContaining("Cannot start a daemon");
    try (Daemon command = Daemon.start(rig.settings(), Role.COMMAND, rig.beans)) {
      assertThat(command.receive(mail("beside"), place("1"))).isTrue();
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsASentence() {
    rig.options.put("cuttings.database.url", "jdbc:postgresql://127.0.0.1:1/none");
    assertThatThrownBy(() -> rig.start(Role.COMMAND))
        .isInstanceOf(CuttingsException.class)
        .hasMessageStartingWith("Cannot open the database jdbc:postgresql://127.0.0.1:1/none");
  }

  @Test
  void whatAnotherProcessLeftBehindIsIngestedWhileTheDaemonRuns() {
    rig.options.put("cuttings.ingest.catchUp", "200ms");
    rig.start(Role.DAEMON);
    RawMessage left = mail("left behind");
    RawArchive.open(rig.home).put(left);
    Delivery delivery =
        new Delivery(left.key(), left.octets().length, Instant.now().minusSeconds(60), place("1"));
    Manifest.open(rig.home).append(delivery);
    rig.ledger().record(delivery);
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(rig.ledger().counts().stored()).isEqualTo(1));
  }

  @Test
  void aUsersOwnRouteHearsOfNewItemsOnce() throws Exception {
    Path file = folder.resolve("heard.txt");
    Files.writeString(
        rig.routes.resolve("own.camel.yaml"),
        """
        - route:
            id: write-down
            from:
              uri: seda:new-items?multipleConsumers=true
              steps:
                - filter:
                    simple: "${body.item.text} contains 'harbour'"
                    steps:
                      - setBody: { simple: "heard: ${body.item.text}" }
                      - to: "file:%s?fileName=heard.txt&fileExist=Append&appendChars=\\\\n"
        """
            .formatted(folder));
    Daemon daemon = rig.start(Role.DAEMON);
    daemon.receive(mail("a"), place("1"));
    daemon.receive(mail("b", "The harbour opens again."), place("2"));
    await()
        .atMost(20, SECONDS)
        .ignoreExceptionsInstanceOf(NoSuchFileException.class)
        .untilAsserted(
            () ->
                assertThat(Files.readString(file)).isEqualTo("heard: The harbour opens again.\n"));
  }

  @Test
  void aMailboxOfTheSettingsIsReadAndStored() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    server.start();
    try {
      server.setUser("reader@letters.example", "reader", "p+w%&d)");
      try (ImapClient client = new ImapClient(server.getImap().getPort(), "reader", "p+w%&d)")) {
        client.append("INBOX", mail("first").octets(), "");
        client.append("INBOX", mail("second").octets(), "");
      }
      rig.options.put("cuttings.mailbox.protocol", "imap");
      rig.options.put("cuttings.mailbox.host", "127.0.0.1");
      rig.options.put("cuttings.mailbox.port", "" + server.getImap().getPort());
      rig.options.put("cuttings.mailbox.username", "reader");
      rig.options.put("cuttings.mailbox.password", "p+w%&d)");
      rig.options.put("cuttings.mailbox.delay", "100ms");
      rig.start(Role.DAEMON);
      await()
          .atMost(20, SECONDS)
          .untilAsserted(() -> assertThat(rig.ledger().counts().stored()).isEqualTo(2));
    } finally {
      rig.close();
      server.stop();
    }
  }

  @Test
  void aPop3MailboxIsReadOnceAndByItsOctets() {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "pop3")
            });
    server.start();
    try {
      server.setUser("reader@letters.example", "reader", "secret");
      try (ImapClient client = new ImapClient(server.getImap().getPort(), "reader", "secret")) {
        client.append("INBOX", mail("first").octets(), "");
        client.append("INBOX", mail("second").octets(), "");
      }
      rig.options.put("cuttings.mailbox.protocol", "pop3");
      rig.options.put("cuttings.mailbox.host", "127.0.0.1");
      rig.options.put("cuttings.mailbox.port", "" + server.getPop3().getPort());
      rig.options.put("cuttings.mailbox.username", "reader");
      rig.options.put("cuttings.mailbox.password", "secret");
      rig.options.put("cuttings.mailbox.delay", "100ms");
      rig.start(Role.DAEMON);
      await()
          .atMost(20, SECONDS)
          .untilAsserted(() -> assertThat(rig.ledger().counts().stored()).isEqualTo(2));
      await()
          .during(1, SECONDS)
          .atMost(20, SECONDS)
          .until(() -> rig.ledger().counts().deliveries() == 2);
      assertThat(RawArchive.open(rig.home).contains(mail("first").key())).isTrue();
    } finally {
      rig.close();
      server.stop();
    }
  }
}
