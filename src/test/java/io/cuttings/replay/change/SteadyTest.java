package io.cuttings.replay.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyTest {
  @Test
  void whatKeptItsOrderIsTheLongestRunThatIncreases() {
    assertThat(Steady.of(new int[] {0, 1, 2})).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(Steady.of(new int[] {3, 0, 1, 2})).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(Steady.of(new int[] {1, -1, 4, 2, -1, 3})).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(Steady.of(new int[] {2, 1, 0})).hasSize(1);
    assertThat(Steady.of(new int[] {-1})).isEmpty();
    assertThat(Steady.of(new int[0])).isEmpty();
  }
}
