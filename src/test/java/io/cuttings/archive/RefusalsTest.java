package io.cuttings.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {
  private static final Refusal ONE =
      new Refusal(
          new Place("import", "/mail/消息.mbox", 0, "17"),
          Instant.parse("2026-11-03T07:00:00Z"),
          "It is \"empty\"");
  private static final Refusal OTHER =
      new Refusal(
          new Place("news", "INBOX", 7, "9"), Instant.parse("2026-11-03T07:00:00.123Z"), "No");

  @TempDir Path home;

  @Test
  void refusalsComeBackInTheirOrder() {
    assertThat(read()).isEmpty();
    Refusals.of(home).append(List.of(ONE));
    Refusals.of(home).append(List.of(OTHER, ONE));

    assertThat(read()).containsExactly(ONE, OTHER, ONE);
  }

  @Test
  void aLineIsWhatTheManualSays() throws IOException {
    Refusals.of(home).append(List.of(OTHER));

    assertThat(home.resolve("archive/refusals.jsonl"))
        .hasContent(
            "{\"at\":\"2026-11-03T07:00:00.123Z\",\"mailbox\":\"news\",\"folder\":\"INBOX\","
                + "\"uidvalidity\":7,\"uid\":\"9\",\"reason\":\"No\"}");
  }

  @Test
  void aTornLineSpoilsNoOther() throws IOException {
    Refusals.of(home).append(List.of(ONE));
    Files.writeString(
        home.resolve("archive/refusals.jsonl"), "{\"at\":\"20", StandardOpenOption.APPEND);
    Refusals.of(home).append(List.of(OTHER));

    assertThat(read()).containsExactly(ONE, OTHER);
  }

  private List<Refusal> read() {
    List<Refusal> refusals = new ArrayList<>();
    Refusals.of(home).forEach(refusals::add);
    return refusals;
  }
}
