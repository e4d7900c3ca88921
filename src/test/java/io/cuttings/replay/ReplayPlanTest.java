package io.cuttings.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayPlanTest {
  private static final Instant START = Instant.parse("2026-11-03T07:00:00Z");
  private static final List<ArchiveKey> KEYS =
      IntStream.range(0, 5).mapToObj(i -> ArchiveKey.of(("" + i).getBytes(UTF_8))).toList();

  @TempDir private Path home;

  @Test
  void whatIsNotEnteredIsLeftInItsOrder() {
    try (ReplayPlan plan = begin()) {
      plan.enter(KEYS.get(1), true);
      plan.enter(KEYS.get(3), false);
    }
    try (ReplayPlan resumed = resume(100)) {
      enterLater(resumed, KEYS.get(0));
    }
    try (ReplayPlan again = resume(200)) {
      assertThat(again.selection()).isEqualTo("--failed");
      assertThat(again.selected()).containsExactlyElementsOf(KEYS);
      assertThat(again.failed()).containsExactly(KEYS.get(3));
      assertThat(again.left()).containsExactly(KEYS.get(0), KEYS.get(2), KEYS.get(4));
    }
  }

  private void enterLater(ReplayPlan plan, ArchiveKey key) {
    assertThat(plan.left()).contains(key);
    plan.enter(key, true);
  }

  @Test
  void whatWasDoneLastIsDoneOnceMoreSinceTheDatabaseMayHaveLostIt() {
    try (ReplayPlan plan = begin()) {
      plan.enter(KEYS.get(0), true);
    }
    try (ReplayPlan resumed = resume(10)) {
      assertThat(resumed.left()).containsExactlyElementsOf(KEYS);
    }
  }

  @Test
  void whatThePendingListNamesIsDoneOnceMore() {
    try (ReplayPlan plan = begin()) {
      plan.enter(KEYS.get(0), true);
      plan.enter(KEYS.get(1), true);
      plan.repeat(List.of(KEYS.get(1), ArchiveKey.of(new byte[0])));
      assertThat(plan.left()).doesNotContain(KEYS.get(0)).hasSize(4).contains(KEYS.get(1));
    }
  }

  @Test
  void aTornLineIsPassedOverAndNotContinued() throws IOException {
    begin().close();
    Path file = ReplayPlan.folder(home).resolve("plan.txt");
    Files.writeString(
        file, "stored " + KEYS.get(2).value().substring(9), StandardOpenOption.APPEND);
    try (ReplayPlan resumed = resume(0)) {
      resumed.enter(KEYS.get(0), true);
    }
    try (ReplayPlan later = resume(100)) {
      later.enter(KEYS.get(1), true);
    }
    try (ReplayPlan again = resume(200)) {
      assertThat(again.left()).containsExactlyElementsOf(KEYS.subList(1, 5));
    }
  }

  @Test
  void aHomeHasOneReplay() {
    try (ReplayPlan plan = begin()) {
      assertThatThrownBy(this::begin)
          .isInstanceOf(CuttingsException.class)
          .hasMessageStartingWith("Cannot begin a replay in " + home + ": process ");
      assertThat(plan.left()).hasSize(5);
    }
    assertThatThrownBy(this::begin).hasMessageContaining("`replay --resume` goes on with it");
    try (ReplayPlan resumed = resume(0)) {
      resumed.finish();
    }
    assertThat(ReplayPlan.resume(home, at(0))).isEmpty();
    begin().close();
  }

  private ReplayPlan begin() {
    return ReplayPlan.begin(home, "--failed", KEYS, at(0));
  }

  private ReplayPlan resume(int seconds) {
    return ReplayPlan.resume(home, at(seconds)).orElseThrow();
  }

  private static Clock at(int seconds) {
    return Clock.fixed(START.plusSeconds(seconds), ZoneOffset.UTC);
  }
}
