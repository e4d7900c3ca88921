package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulingsTest {
  private static final Set<String> STORED = Set.of("a", "b", "c", "d");

  private static Instant at(int second) {
    return Instant.parse("2026-03-02T08:00:00Z").plusSeconds(second);
  }

  private static Rulings rulings(Decision... decisions) {
    return Rulings.of(List.of(decisions), STORED);
  }

  private static List<Set<String>> pins(Rulings rulings) {
    return rulings.pins().stream().map(pin -> Set.of(pin.one(), pin.other())).toList();
  }

  @Test
  void aSplitCutsEachItemFromEachOfTheRest() {
    Rulings rulings = rulings(Decision.split(at(1), List.of("a", "b"), List.of("c", "d")));
    assertThat(rulings.areCut("a", "c")).isTrue();
    assertThat(rulings.areCut("d", "b")).isTrue();
    assertThat(rulings.areCut("a", "b")).isFalse();
    assertThat(rulings.areCut("c", "d")).isFalse();
  }

  @Test
  void theLaterDecisionAboutTheSameItemsWins() {
    Decision pin = Decision.pin(at(1), List.of("a", "b", "c"));
    Rulings split = rulings(pin, Decision.split(at(2), List.of("a"), List.of("b", "c")));
    assertThat(pins(split)).containsExactly(Set.of("b", "c"));
    assertThat(split.areCut("a", "b")).isTrue();
    Rulings pinned =
        rulings(
            Decision.split(at(1), List.of("a"), List.of("b", "c")),
            Decision.pin(at(2), List.of("a", "b")));
    assertThat(pins(pinned)).containsExactly(Set.of("a", "b"));
    assertThat(pinned.areCut("a", "c")).as("the pin brings it back to all").isFalse();
  }

  @Test
  void anEarlierPinDoesNotGetRoundALaterSplit() {
    Rulings rulings =
        rulings(
            Decision.pin(at(1), List.of("a", "b")),
            Decision.pin(at(2), List.of("b", "c")),
            Decision.split(at(3), List.of("a"), List.of("c")));
    assertThat(pins(rulings)).containsExactly(Set.of("b", "c"));
  }

  @Test
  void whatIsNotStoredWaits() {
    assertThat(rulings(Decision.pin(at(1), List.of("a", "unknown"))).pins()).isEmpty();
    Rulings split = rulings(Decision.split(at(1), List.of("unknown"), List.of("a")));
    assertThat(split.areCut("unknown", "a")).isFalse();
  }

  @Test
  void theOrderInWhichDecisionsAreReadDoesNotMatter() {
    List<Decision> decisions =
        new ArrayList<>(
            List.of(
                Decision.pin(at(1), List.of("a", "b")),
                Decision.split(at(2), List.of("b"), List.of("c", "d")),
                Decision.pin(at(3), List.of("c", "d")),
                Decision.split(at(4), List.of("a"), List.of("b")),
                Decision.pin(at(5), List.of("b", "d"))));
    List<Set<String>> expected = pins(Rulings.of(decisions, STORED));
    assertThat(expected).isNotEmpty();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(decisions, new Random(seed));
      assertThat(pins(Rulings.of(decisions, STORED))).isEqualTo(expected);
    }
  }
}
