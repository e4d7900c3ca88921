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

class NotesTest {
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
    Notes.ofRefusals(home).append(List.of(ONE));
    Notes.ofRefusals(home).append(List.of(OTHER, ONE));

    assertThat(read()).containsExactly(ONE, OTHER, ONE);
  }

  @Test
  void aLineIsWhatTheManualSays() throws IOException {
    Notes.ofRefusals(home).append(List.of(OTHER));

    assertThat(home.resolve("archive/refusals.jsonl"))
        .hasContent(
            "{\"at\":\"2026-11-03T07:00:00.123Z\",\"mailbox\":\"news\",\"folder\":\"INBOX\","
                + "\"uidvalidity\":7,\"uid\":\"9\",\"reason\":\"No\"}");
  }

  @Test
  void aTornLineSpoilsNoOther() throws IOException {
    Notes.ofRefusals(home).append(List.of(ONE));
    Files.writeString(
        home.resolve("archive/refusals.jsonl"), "{\"at\":\"20", StandardOpenOption.APPEND);
    Notes.ofRefusals(home).append(List.of(OTHER));

    assertThat(read()).containsExactly(ONE, OTHER);
  }

  @Test
  void absencesHaveAFileOfTheirOwn() throws IOException {
    Absence gone = new Absence(OTHER.place(), OTHER.at(), true);
    Notes.ofAbsences(home).append(List.of(gone));
    Files.writeString(
        home.resolve("archive/absences.jsonl"),
        "{\"at\":\"2026-11-03T07:00:00.123Z\",\"mailbox\":\"a member is missing\"}\n",
        StandardOpenOption.APPEND);

    List<Absence> absences = new ArrayList<>();
    Notes.ofAbsences(home).forEach(absences::add);
    assertThat(absences).containsExactly(gone);
    assertThat(home.resolve("archive/absences.jsonl"))
        .content()
        .startsWith("{")
        .contains("\"gone\":true}");
    assertThat(read()).isEmpty();
  }

  private List<Refusal> read() {
    List<Refusal> refusals = new ArrayList<>();
    Notes.ofRefusals(home).forEach(refusals::add);
    return refusals;
  }
}
