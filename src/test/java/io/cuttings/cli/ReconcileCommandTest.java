package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.camel.mailbox.ImapClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against the embedded server; a real one is asked in {@code ReconcileDovecotIT}. */
class ReconcileCommandTest implements ReconcileContract {
  private final GreenMail greenMail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "pop3")
          });

  @TempDir private Path home;
  private SmallLibrary library;

  @BeforeEach
  void start() {
    greenMail.start();
    greenMail.setUser("reader@letters.example", "reader", "p+w%&d");
    library = SmallLibrary.create(home);
  }

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  @Override
  public SmallLibrary library() {
    return library;
  }

  @Override
  public int port() {
    return greenMail.getImap().getPort();
  }

  @Override
  public ImapClient client() {
    return new ImapClient(port(), "reader", "p+w%&d");
  }

  @Test
  void ofPop3TheUidlsAreCompared() throws IOException {
    deliver("INBOX", 1, 2);
    String uidl = pop3().at("/messages/0/uid").asText();
    try (Library opened = library.open()) {
      Place place = new Place("default", "INBOX", 0, uidl);
      opened.ledger().record(new Delivery(SmallLibrary.FIRST.key(), 9, SmallLibrary.START, place));
      Place gone = new Place("default", "INBOX", 0, "no-such-uidl");
      opened.ledger().record(new Delivery(SmallLibrary.FIRST.key(), 9, SmallLibrary.START, gone));
    }
    JsonNode compared = pop3();
    assertThat(compared.get("archived").asInt()).isEqualTo(1);
    assertThat(compared.get("missing").asInt()).isEqualTo(1);
    assertThat(compared.get("gone").asInt()).isEqualTo(1);
    assertThat(compared.at("/messages/0/title").asText()).startsWith("Létter ");

    JsonNode fetched = pop3("--fetch");
    assertThat(fetched.get("archived").asInt()).isEqualTo(2);
    assertThat(fetched.get("missing").asInt()).isZero();
  }

  private JsonNode pop3(String... more) throws IOException {
    Run run =
        reconcile(
            new CommandArguments(more)
                .with(
                    "--format",
                    "jsonl",
                    "-P",
                    "cuttings.mailbox.protocol=pop3",
                    "-P",
                    "cuttings.mailbox.port=" + greenMail.getPop3().getPort())
                .array());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    return new ObjectMapper().readTree(run.out());
  }
}
