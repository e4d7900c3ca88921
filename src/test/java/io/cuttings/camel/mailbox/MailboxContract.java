package io.cuttings.camel.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.TestDatabase;
import io.cuttings.ledger.LedgerExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;

/** What the endpoint owes its users, whatever the server. */
interface MailboxContract {
  MailServer server();

  /** With an empty ledger. */
  TestDatabase database();

  static byte[] mail(String headers, String body) {
    return (headers + "\r\n\r\n" + body).replaceAll("(?<!\r)\n", "\r\n").getBytes(ISO_8859_1);
  }

  static byte[] mail(int number) {
    return mail(
        "Message-ID: <%d@letters.example>\nFrom: letters@letters.example\nSubject: Letter %d"
            .formatted(number, number),
        "Words of letter " + number + ".\n");
  }

  default void deliver(byte[]... mails) {
    try (ImapClient client = server().client()) {
      for (byte[] mail : mails) {
        client.append("INBOX", mail, "");
      }
    }
  }

  default Map<Long, String> flags() {
    try (ImapClient client = server().client()) {
      return client.flags("INBOX");
    }
  }

  /** Why what the ledger has as refused was refused. */
  default List<String> refusals() {
    List<String> reasons = new ArrayList<>();
    new LedgerExport(database().dataSource())
        .forEach(
            row -> {
              if (row.status().equals("refused")) {
                reasons.add(row.error());
              }
            });
    return reasons;
  }

  default MailboxRig rig(String options) {
    return new MailboxRig(database(), server().uri(options));
  }

  static void awaitReceived(MailboxRig rig, int count) {
    await().atMost(20, SECONDS).untilAsserted(() -> assertThat(rig.received).hasSize(count));
  }

  /** Lets some more polls pass, to see that nothing comes twice. */
  static void awaitMorePolls(MailboxRig rig) {
    Object last = rig.health().getDetails().get("poll.last");
    await()
        .atMost(20, SECONDS)
        .until(() -> !String.valueOf(rig.health().getDetails().get("poll.last")).equals(last + ""));
    Object next = rig.health().getDetails().get("poll.last");
    await()
        .atMost(20, SECONDS)
        .until(() -> !String.valueOf(rig.health().getDetails().get("poll.last")).equals(next + ""));
  }

  @Test
  default void octetsAreThoseThatTheServerSends() throws Exception {
    List<byte[]> mails =
        List.of(
            mail("Subject: plain", "text without a line end"),
            mail("Subject: \u00e4\u00f6 eight bit", "caf\u00e9\n\n\n"),
            mail("Subject: bad base64\nContent-Transfer-Encoding: base64", "%%%%=\n"),
            mail("Subject: no such charset\nContent-Type: text/plain; charset=x-no", "a\n"),
            mail("Content-Type: multipart/mixed; boundary=b", "--b\n\nnever closed\n"),
            mail("Subject: " + "long ".repeat(2000), "x\n"));
    deliver(mails.toArray(byte[][]::new));
    try (MailboxRig rig = rig("").start();
        ImapClient client = server().client()) {
      awaitReceived(rig, mails.size());
      for (int i = 0; i < rig.received.size(); i++) {
        long uid = Long.parseLong(rig.places.get(i).uid());
        assertThat(rig.received.get(i).octets()).isEqualTo(client.octets("INBOX", uid));
      }
      if (server().keepsOctets()) {
        assertThat(rig.received)
            .containsExactlyInAnyOrderElementsOf(mails.stream().map(RawMessage::of).toList());
      }
    }
  }

  @Test
  default void keepLeavesNoTraceInTheMailbox() throws Exception {
    deliver(mail(1), mail(2));
    Map<Long, String> before = flags();
    try (MailboxRig rig = rig("").start()) {
      awaitReceived(rig, 2);
      awaitMorePolls(rig);
      assertThat(flags()).isEqualTo(before).containsValues("");
      assertThat(rig.health().getState()).isEqualTo(HealthCheck.State.UP);
    }
  }

  @Test
  default void mailThatSomebodyHasReadIsReadAllTheSame() throws Exception {
    try (ImapClient client = server().client()) {
      client.append("INBOX", mail(1), "\\Seen");
    }
    try (MailboxRig rig = rig("").start()) {
      awaitReceived(rig, 1);
    }
  }

  @Test
  default void seenMarksWhatIsArchivedAndNothingElse() throws Exception {
    deliver(mail(1), mail(2));
    RawMessage second = second();
    try (MailboxRig rig = rig("&afterArchive=seen").failOn(second::equals).start()) {
      await()
          .atMost(20, SECONDS)
          .untilAsserted(() -> assertThat(flags().values()).containsExactly("\\Seen", ""));
      assertThat(rig.received).hasSize(1);
    }
  }

  /** The second message as the server gives it. */
  default RawMessage second() {
    try (ImapClient client = server().client()) {
      long uid = List.copyOf(client.flags("INBOX").keySet()).get(1);
      return RawMessage.of(client.octets("INBOX", uid));
    }
  }

  @Test
  default void deleteRemovesWhatIsArchivedAndExpungesForNobodyElse() throws Exception {
    deliver(mail(1), mail(2), mail(3));
    RawMessage second = second();
    long uid = List.copyOf(flags().keySet()).get(1);
    try (ImapClient other = server().client()) {
      other.command("SELECT INBOX");
      other.command("UID STORE " + uid + " +FLAGS (\\Deleted)");
    }
    try (MailboxRig rig = rig("&afterArchive=delete").failOn(second::equals).start()) {
      await()
          .atMost(20, SECONDS)
          .untilAsserted(() -> assertThat(flags()).isEqualTo(Map.of(uid, "\\Deleted")));
      rig.failOn(raw -> false);
      await().atMost(20, SECONDS).untilAsserted(() -> assertThat(flags()).isEmpty());
      assertThat(rig.received).hasSize(3);
    }
  }

  @Test
  default void moveTakesWhatIsArchivedToTheOtherFolder() throws Exception {
    deliver(mail(1), mail(2));
    try (MailboxRig rig = rig("&afterArchive=move&moveTo=Read letters").start()) {
      await().atMost(20, SECONDS).untilAsserted(() -> assertThat(flags()).isEmpty());
      assertThat(rig.received).hasSize(2);
    }
    try (ImapClient client = server().client()) {
      assertThat(client.flags("\"Read letters\"")).hasSize(2);
    }
  }

  @Test
  default void messageIdDecidesNothing() throws Exception {
    byte[] one = mail("Message-ID: <same@letters.example>", "one\n");
    byte[] other = mail("Message-ID: <same@letters.example>", "other\n");
    byte[] without = mail("Subject: no id", "third\n");
    deliver(one, other, without, one);
    try (MailboxRig rig = rig("").start()) {
      awaitReceived(rig, 4);
      assertThat(Set.copyOf(rig.received)).hasSize(3);
    }
  }

  @Test
  default void aBrokenEnvelopeIsReadOnce() throws Exception {
    deliver(mail("From: \"unclosed <a@\nSubject: =?utf-8?Q?=", "text\n"), mail(2));
    try (MailboxRig rig = rig("").start()) {
      awaitReceived(rig, 2);
      awaitMorePolls(rig);
      assertThat(rig.received).hasSize(2);
    }
  }

  @Test
  default void aFailingMessageHoldsUpNoOtherAndComesLater() throws Exception {
    deliver(mail(1), mail(2), mail(3));
    RawMessage second = second();
    try (MailboxRig rig = rig("").failOn(second::equals).start()) {
      awaitReceived(rig, 2);
      deliver(mail(4));
      awaitReceived(rig, 3);
      assertThat(rig.health().getState()).isEqualTo(HealthCheck.State.DOWN);
      rig.failOn(raw -> false);
      awaitReceived(rig, 4);
      assertThat(rig.received).endsWith(second);
      awaitMorePolls(rig);
      assertThat(rig.health().getState()).isEqualTo(HealthCheck.State.UP);
    }
  }

  @Test
  default void whereNothingCanBeArchivedThePollEndsAndIsMadeAgain() throws Exception {
    deliver(IntStream.range(0, 60).mapToObj(MailboxContract::mail).toArray(byte[][]::new));
    try (MailboxRig rig = rig("&fetchMessages=10").failOn(raw -> true).start()) {
      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () -> assertThat(rig.health().getMessage().orElse("")).contains("in a row"));
      rig.failOn(raw -> false);
      awaitReceived(rig, 60);
    }
  }

  @Test
  default void aNewStartRepeatsNothingAndFindsWhatWasLeft() throws Exception {
    deliver(mail(1), mail(2), mail(3));
    RawMessage second = second();
    MailboxRig rig = rig("").failOn(second::equals);
    try (rig) {
      rig.start();
      awaitReceived(rig, 2);
    }
    rig.failOn(raw -> false);
    try (rig) {
      rig.start();
      awaitReceived(rig, 3);
      awaitMorePolls(rig);
      assertThat(rig.received).hasSize(3).endsWith(second);
    }
  }

  @Test
  default void aFolderWithNewUidsIsComparedAgain() throws Exception {
    try (ImapClient client = server().client()) {
      client.command("CREATE Letters");
      client.append("Letters", mail(1), "");
      try (MailboxRig rig = rig("&folderName=Letters").start()) {
        awaitReceived(rig, 1);
        recreate(client, "Letters");
        client.append("Letters", mail(1), "");
        client.append("Letters", mail(2), "");
        awaitReceived(rig, 3);
        assertThat(Set.copyOf(rig.received)).hasSize(2);
        assertThat(rig.places.stream().map(Place::uidValidity).distinct()).hasSize(2);
      }
    }
  }

  /** A server may take the second in which it makes a folder as UIDVALIDITY. */
  private static void recreate(ImapClient client, String folder) {
    long before = client.uidValidity(folder);
    await()
        .atMost(20, SECONDS)
        .until(
            () -> {
              client.command("DELETE " + folder);
              client.command("CREATE " + folder);
              return client.uidValidity(folder) != before;
            });
  }

  @Test
  default void manyMessagesComeOnceEach() throws Exception {
    deliver(IntStream.range(0, 120).mapToObj(MailboxContract::mail).toArray(byte[][]::new));
    try (MailboxRig rig = rig("&fetchMessages=7&fetchBytes=1000").start()) {
      awaitReceived(rig, 120);
      awaitMorePolls(rig);
      assertThat(Set.copyOf(rig.received)).hasSize(120).hasSameSizeAs(rig.received);
    }
  }

  @Test
  default void aLargeMessageComesInParts() throws Exception {
    byte[] large = mail("Subject: large", ("0123456789".repeat(7) + "\n").repeat(40_000));
    deliver(large, mail(2));
    try (MailboxRig rig = rig("&fetchBytes=10000").start();
        ImapClient client = server().client()) {
      awaitReceived(rig, 2);
      RawMessage expected = RawMessage.of(client.octets("INBOX", 1));
      assertThat(expected.octets().length).isGreaterThan(2 << 20);
      assertThat(rig.received).contains(expected);
    }
  }

  @Test
  default void aMessageAboveTheLimitStaysAndIsCounted() throws Exception {
    deliver(mail("Subject: large", "x\n".repeat(10_000)), mail(2));
    try (MailboxRig rig = rig("&maxMessageBytes=5000&afterArchive=delete").start()) {
      awaitReceived(rig, 1);
      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () -> assertThat(rig.health().getDetails()).containsEntry("messages.refused", 1));
      await().atMost(20, SECONDS).untilAsserted(() -> assertThat(flags()).hasSize(1));
      assertThat(refusals()).singleElement().asString().endsWith("the limit is 5000");
    }
  }

  @Test
  default void aWrongPasswordIsASentenceInTheHealth() throws Exception {
    String uri = server().uri("").replaceFirst("password=RAW\\([^)]*\\)", "password=wrong");
    try (MailboxRig rig = new MailboxRig(database(), uri).start()) {
      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(rig.health().getMessage().orElse(""))
                      .startsWith("Cannot poll mailbox inbox")
                      .contains("the server refuses the login of '" + server().user() + "'"));
      assertThat(rig.health().getState()).isEqualTo(HealthCheck.State.DOWN);
      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(rig.polls.last())
                      .singleElement()
                      .satisfies(poll -> assertThat(poll.error()).contains("refuses the login")));
    }
  }
}
