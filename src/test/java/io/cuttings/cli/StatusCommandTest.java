package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.ledger.MailboxPoll;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir Path home;
  private SmallLibrary library;

  @BeforeEach
  void fill() {
    library = SmallLibrary.create(home);
    library.bury(SmallLibrary.FIRST);
    try (Library opened = library.open()) {
      opened.polls().enter(new MailboxPoll("default", "INBOX", SmallLibrary.START, "it is away"));
    }
  }

  @Test
  void showsCountsPollsAndDeadLetters() {
    Run run = status();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("3 deliveries of 2 messages = 0 stored + 1 dead + 1 pending")
        .contains("0 issues of 0 publications, 0 items of 0 stories")
        .contains("mailbox default:INBOX polled ")
        .contains("which failed: it is away")
        .contains("dead letter " + SmallLibrary.FIRST.key());
  }

  @Test
  void jsonHasTheSame() throws IOException {
    JsonNode json = new ObjectMapper().readTree(status("--json").out());
    assertThat(json.get("pending").asInt()).isEqualTo(1);
    assertThat(json.at("/library/stories").asInt(-1)).isZero();
    assertThat(json.at("/mailboxes/0/last_poll").asText()).isEqualTo("2026-11-03T07:00:00Z");
    assertThat(json.at("/mailboxes/0/lag_seconds").asLong()).isPositive();
    assertThat(json.at("/dead_letters/0/stage").asText()).isEqualTo("split");
  }

  @Test
  void tellsHowTheLastVerificationEnded() throws IOException {
    assertThat(status().out()).contains("never verified");
    library.run("verify");
    assertThat(status().out())
        .containsPattern("verified .*Z: 2 raw messages, 1 findings: 1 pending");
    JsonNode json = new ObjectMapper().readTree(status("--json").out());
    assertThat(json.at("/verification/objects").asInt()).isEqualTo(2);
    assertThat(json.at("/verification/kinds/0/kind").asText()).isEqualTo("pending");
  }

  private Run status(String... more) {
    return library.run(
        new CommandArguments("status", "-P", "cuttings.mailbox.host=mail.example.org")
            .with("-P", "cuttings.mailbox.username=reader")
            .with(more)
            .array());
  }
}
