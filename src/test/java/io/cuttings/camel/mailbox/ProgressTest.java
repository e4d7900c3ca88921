package io.cuttings.camel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final Progress progress = new Progress(1, Duration.ofMinutes(15));

  @Test
  void theCursorPassesWhatTheLedgerKnowsAndStopsBeforeTheFirstThatItDoesNot() {
    long[] toDo = progress.toDo(new long[] {3, 4, 7, 9}, Set.of(3L, 4L, 9L));
    assertThat(toDo).containsExactly(7);
    assertThat(progress.cursor()).isEqualTo(6);
  }

  @Test
  void whatIsDoneIsNotToDoAgainThoughTheLedgerDoesNotKnowIt() {
    progress.toDo(new long[] {1, 2, 3}, Set.of());
    progress.done(1);
    progress.failed(2, "disk full", NOW);
    progress.done(3);
    assertThat(progress.toDo(new long[] {1, 2, 3}, Set.of())).containsExactly(2);
    assertThat(progress.cursor()).isEqualTo(1);
  }

  @Test
  void anEmptyFolderLeavesTheCursorWhereItIs() {
    progress.toDo(new long[] {5}, Set.of(5L));
    progress.toDo(new long[] {}, Set.of());
    assertThat(progress.cursor()).isEqualTo(5);
  }

  @Test
  void eachFailureDoublesThePauseUpToTheLongest() {
    assertThat(progress.failed(1, "x", NOW).nextTry()).isEqualTo(NOW.plusSeconds(2));
    assertThat(progress.failed(1, "x", NOW).nextTry()).isEqualTo(NOW.plusSeconds(4));
    assertThat(progress.failed(1, "x", NOW).nextTry()).isEqualTo(NOW.plusSeconds(8));
    assertThat(Progress.pause(1000, Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aFailedMessageIsDueAfterItsPauseOnly() {
    long[] open = progress.toDo(new long[] {1, 2}, Set.of());
    progress.failed(1, "x", NOW);
    assertThat(progress.fresh(open)).containsExactly(2);
    assertThat(progress.due(open, NOW.plusSeconds(1))).isEmpty();
    assertThat(progress.due(open, NOW.plusSeconds(2))).containsExactly(1);
  }

  @Test
  void aFailureWhoseMessageIsGoneIsForgotten() {
    progress.toDo(new long[] {1, 2}, Set.of());
    progress.failed(1, "x", NOW);
    progress.toDo(new long[] {2}, Set.of());
    assertThat(progress.failing()).isZero();
  }

  @Test
  void suspectsAreFetchedAloneAtOnce() {
    long[] open = progress.toDo(new long[] {1, 2}, Set.of());
    progress.suspect(open, "connection lost", NOW);
    assertThat(progress.fresh(open)).isEmpty();
    assertThat(progress.due(open, NOW)).containsExactly(1, 2);
  }
}
