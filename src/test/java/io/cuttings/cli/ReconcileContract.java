package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import io.cuttings.camel.mailbox.ImapClient;
import io.cuttings.ledger.RefusedDeliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command {@code reconcile} owes its users, whatever the server. */
interface ReconcileContract {
  /** Of a library with three imported deliveries. */
  SmallLibrary library();

  int port();

  ImapClient client();

  static byte[] mail(int number) {
    return "Message-ID: <%1$d@letters.example>\r\nFrom: letters@letters.example\r\nSubject: =?utf-8?Q?L=C3=A9tter_%1$d?=\r\n\r\nWords of letter %1$d.\r\n"
        .formatted(number)
        .getBytes(US_ASCII);
  }

  default void deliver(String folder, int... numbers) {
    try (ImapClient client = client()) {
      for (int number : numbers) {
        client.append(folder, mail(number), "");
      }
    }
  }

  default List<String> asAnotherClient(String... commands) {
    try (ImapClient client = client()) {
      return Stream.of(commands).map(client::command).flatMap(List::stream).toList();
    }
  }

  default Run reconcile(String... more) {
    return run("reconcile", more);
  }

  default Run run(String command, String... more) {
    return library()
        .run(
            new CommandArguments(command)
                .with("-P", "cuttings.mailbox.host=127.0.0.1")
                .with("-P", "cuttings.mailbox.port=" + port())
                .with("-P", "cuttings.mailbox.protocol=imap")
                .with("-P", "cuttings.mailbox.username=reader")
                .with("-P", "cuttings.mailbox.password=p+w%&d")
                .with(more)
                .array());
  }

  @Test
  default void whatTheLedgerLacksIsNamedAndFetchedOnRequestWithoutATrace() {
    deliver("INBOX", 1, 2);
    Run found = reconcile();
    assertThat(found.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(found.out())
        .contains(
            "on the server 2 = 0 archived + 0 refused + 2 missing; in the ledger 0 = 0 on the server + 0 gone")
        .contains("missing 1 \"Létter 1\": the next poll fetches it")
        .contains("missing 2 \"Létter 2\"")
        .contains("import: 3 deliveries not compared: files have no server to be compared with")
        .contains("mailboxes 1 = agree 0 + differ 1 + not compared 0");

    Run fetched = reconcile("--fetch");
    assertThat(fetched.err()).contains("fetched 2 messages of default");
    assertThat(fetched.exitCode()).isZero();
    assertThat(reconcile().out()).contains("on the server 2 = 2 archived + 0 refused + 0 missing");
    assertThat(asAnotherClient("EXAMINE INBOX", "UID FETCH 1:* (FLAGS)"))
        .filteredOn(line -> line.contains("FETCH"))
        .hasSize(2)
        .noneMatch(line -> line.contains("\\Seen"));
  }

  @Test
  default void whatWentFromTheServerIsGoneSinceTheDayAlsoInANewDatabase() throws IOException {
    deliver("INBOX", 1, 2, 3);
    reconcile("--fetch");
    asAnotherClient("SELECT INBOX", "UID STORE 2 +FLAGS (\\Deleted)", "EXPUNGE");
    Run found = reconcile();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    assertThat(found.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(found.out())
        .contains("on the server 2 = 2 archived + 0 refused + 0 missing")
        .contains("in the ledger 3 = 2 on the server + 1 gone")
        .containsPattern("gone    2.*: [0-9a-f]{64}, not on the server since " + today);
    String ledger = run("export", "ledger").out();
    assertThat(ledger)
        .containsOnlyOnce("\"status\":\"gone\"")
        .contains("\"error\":\"Not on the server since " + today + "\"");

    run("replay");
    String replayed = run("export", "ledger").out();
    try (Stream<Path> files = Files.walk(library().home().resolve("db"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    run("replay");
    assertThat(run("export", "ledger").out()).isEqualTo(replayed);
  }

  @Test
  default void whatTheActionAfterTheArchiveTookAwayIsNoDifference() {
    deliver("INBOX", 1, 2);
    reconcile("--fetch");
    asAnotherClient("SELECT INBOX", "UID STORE 1 +FLAGS (\\Deleted)", "EXPUNGE");
    Run found = reconcile("-P", "cuttings.mailbox.afterArchive=delete");
    assertThat(found.exitCode()).isZero();
    assertThat(found.out())
        .contains("in the ledger 2 = 1 on the server + 0 gone + 1 taken away afterwards");
    assertThat(run("export", "ledger").out()).doesNotContain("\"gone\"");
  }

  @Test
  default void whatWasRefusedIsAccountedForWithItsReason() {
    deliver("INBOX", 1, 2);
    long validity =
        Long.parseLong(
            String.join("", asAnotherClient("STATUS INBOX (UIDVALIDITY)"))
                .replaceAll(".*UIDVALIDITY (\\d+).*", "$1"));
    try (Library opened = library().open()) {
      RefusedDeliveries.of(library().home(), opened.database().dataSource())
          .refuse(
              new Refusal(
                  new Place("default", "INBOX", validity, "2"),
                  Instant.EPOCH,
                  "It has 9 octets, the limit is 8"));
    }
    assertThat(reconcile().out())
        .contains("on the server 2 = 0 archived + 1 refused + 1 missing")
        .contains("refused 2: It has 9 octets, the limit is 8");
  }

  @Test
  default void afterANewUidvalidityTheEarlierDeliveriesAreCountedApart() {
    asAnotherClient("CREATE Letters");
    deliver("Letters", 1, 2);
    String[] letters = {"-P", "cuttings.mailbox.folder=Letters"};
    reconcile(new CommandArguments("--fetch").with(letters).array());
    String before = String.join("", asAnotherClient("STATUS Letters (UIDVALIDITY)"));
    for (String now = before; now.equals(before); ) {
      asAnotherClient("DELETE Letters", "CREATE Letters");
      now = String.join("", asAnotherClient("STATUS Letters (UIDVALIDITY)"));
    }
    deliver("Letters", 1);
    Run found = reconcile(letters);
    assertThat(found.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(found.out())
        .contains("on the server 1 = 0 archived + 0 refused + 1 missing")
        .contains("in the ledger 0 = 0 on the server + 0 gone; 2 under an earlier UIDVALIDITY");
  }

  @Test
  default void programsGetALineAMailboxWithItsMessages() throws IOException {
    deliver("INBOX", 1);
    Run run = reconcile("--format", "jsonl");
    assertThat(run.out().lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("mailbox").asText()).isEqualTo("default");
    assertThat(json.get("on_server").asInt()).isEqualTo(1);
    assertThat(json.at("/messages/0/status").asText()).isEqualTo("missing");
    assertThat(json.at("/messages/0/uid").asText()).isEqualTo("1");
    JsonNode status = new ObjectMapper().readTree(run("status", "--json").out());
    assertThat(status.at("/folders/0/missing").asInt()).isEqualTo(1);
    assertThat(status.at("/folders/0/even").asBoolean(true)).isFalse();
  }

  @Test
  default void aServerThatDoesNotAnswerIsASentence() {
    Run run = reconcile("-P", "cuttings.mailbox.password=wrong");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err())
        .contains("Cannot reconcile mailbox default: the server refuses the login of 'reader'");
    assertThat(run.out()).contains("mailboxes 1 = agree 0 + differ 0 + not compared 1");
  }

  @Test
  default void withoutAMailboxThereIsNothingToCompare() {
    Run run = reconcile("-P", "cuttings.mailbox.host=");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("no mailbox is configured")
        .contains("mailboxes 0 = agree 0 + differ 0 + not compared 0");
  }

  @Test
  default void anUnknownMailboxIsBadUsage() {
    Run run = reconcile("--mailbox", "work");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("There is no mailbox 'work' in the settings; there are: [default]");
  }
}
