package io.cuttings.succession;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuccessionJournalTest {
  private static final ArchiveKey KEY = ArchiveKey.of("x".getBytes(StandardCharsets.UTF_8));
  private static final String A = "a".repeat(24);
  private static final String B = "b".repeat(24);
  private static final String C = "c".repeat(24);
  private static final Succession CUT =
      new Succession(
          KEY,
          Map.of(B, A),
          List.of(new Succession.Gone(C, A), new Succession.Gone("d".repeat(24), null)));
  private static final Succession BACK = new Succession(KEY, Map.of(), List.of());

  @TempDir private Path home;

  private List<Succession> read(long position) {
    List<Succession> read = new ArrayList<>();
    SuccessionJournal.of(home).read(position, read::add);
    return read;
  }

  @Test
  void whatIsAppendedIsReadBackFromAnyLineOn() {
    SuccessionJournal journal = SuccessionJournal.of(home);
    assertThat(journal.size()).isZero();
    assertThat(read(0)).isEmpty();
    journal.append(CUT);
    long behind = journal.size();
    journal.append(BACK);
    assertThat(read(0)).containsExactly(CUT, BACK);
    assertThat(read(behind)).containsExactly(BACK);
    assertThat(journal.read(behind, one -> {})).isEqualTo(journal.size());
  }

  @Test
  void aLineIsAsDocumented() {
    SuccessionJournal.of(home).append(CUT);
    assertThat(home.resolve("successions.jsonl"))
        .hasContent(
            """
            {"message":"%s","borne":{"%s":"%s"},"gone":{"%s":"%s","%s":null}}
            """
                .formatted(KEY, B, A, C, A, "d".repeat(24)));
  }

  @Test
  void whatIsTornOrSpoiltIsPassedOver() throws IOException {
    SuccessionJournal journal = SuccessionJournal.of(home);
    journal.append(CUT);
    long behind = journal.size();
    Path file = home.resolve("successions.jsonl");
    Files.writeString(
        file,
        """

        null
        {"message":"%1$s"}
        {"message":"%1$s","borne":{"x":"y"},"gone":{}}
        {"message":"x","borne":{},"gone":{}}
        {"message":"%1$s","borne":{},"ga"""
            .formatted(KEY),
        APPEND);
    assertThat(read(0)).containsExactly(CUT);
    journal.append(BACK);
    assertThat(read(behind)).containsExactly(BACK);
  }
}
