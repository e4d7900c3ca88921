package io.cuttings.decision;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionJournalTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.5Z");
  private static final Decision SPLIT = Decision.split(NOW, List.of("b", "a"), List.of("c"));
  private static final Decision PIN = Decision.pin(NOW, List.of("a", "c"));
  private static final Decision UNDO = Decision.undo(NOW, SPLIT.id());

  @TempDir private Path home;

  @Test
  void whatIsAppendedIsReadBackInItsOrder() {
    DecisionJournal journal = DecisionJournal.of(home);
    assertThat(journal.decisions()).isEmpty();
    List.of(SPLIT, PIN, UNDO).forEach(journal::append);
    assertThat(DecisionJournal.of(home).decisions()).containsExactly(SPLIT, PIN, UNDO);
  }

  @Test
  void aLineIsAsDocumented() throws IOException {
    DecisionJournal.of(home).append(SPLIT);
    assertThat(file())
        .hasContent(
            """
            {"decision":"%s","at":"2026-03-02T08:00:00.500Z","kind":"split","items":["a","b"],"rest":["c"]}
            """
                .formatted(SPLIT.id()));
  }

  @Test
  void aTornLastLineIsPassedOverAndNotDrawnIntoTheNext() throws IOException {
    DecisionJournal journal = DecisionJournal.of(home);
    journal.append(SPLIT);
    Files.writeString(file(), "{\"decision\":\"0123456789ab\",\"at\":\"2026-03", APPEND);
    assertThat(journal.decisions()).containsExactly(SPLIT);
    journal.append(PIN);
    assertThat(journal.decisions()).containsExactly(SPLIT, PIN);
    assertThat(Files.readAllLines(file())).hasSize(3);
  }

  @Test
  void linesThatSayNothingSensibleArePassedOver() throws IOException {
    DecisionJournal journal = DecisionJournal.of(home);
    journal.append(PIN);
    Files.writeString(
        file(),
        """

        null
        {"decision":"x","at":"soon","kind":"pin","items":["a","b"]}
        {"decision":"x","at":"2026-03-02T08:00:00Z","kind":"guess","items":["a","b"]}
        {"decision":"x","at":"2026-03-02T08:00:00Z","kind":"pin","items":["a"]}
        {"decision":"x","at":"2026-03-02T08:00:00Z","kind":"pin","items":["a","b"],"more":1}
        """,
        APPEND);
    assertThat(journal.decisions()).extracting(Decision::id).containsExactly(PIN.id(), "x");
  }

  @Test
  void aDecisionThatDecidesNothingIsNone() {
    assertThatThrownBy(() -> Decision.pin(NOW, List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Decision.split(NOW, List.of("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path file() {
    return home.resolve("decisions.jsonl");
  }
}
