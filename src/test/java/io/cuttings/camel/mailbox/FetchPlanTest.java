package io.cuttings.camel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FetchPlanTest {

  @Test
  void aGroupEndsAtTheNumberOfMessages() {
    assertThat(new FetchPlan(2, 1000).groups(new long[] {1, 2, 3}, Map.of(1L, 1L, 2L, 1L, 3L, 1L)))
        .containsExactly(new long[] {1, 2}, new long[] {3});
  }

  @Test
  void aGroupEndsBeforeTheOctetThatIsTooMany() {
    assertThat(new FetchPlan(9, 10).groups(new long[] {1, 2, 3}, Map.of(1L, 5L, 2L, 5L, 3L, 1L)))
        .containsExactly(new long[] {1, 2}, new long[] {3});
  }

  @Test
  void aLargeMessageIsAGroupOfItsOwn() {
    assertThat(new FetchPlan(9, 10).groups(new long[] {1, 2, 3}, Map.of(1L, 5L, 2L, 50L, 3L, 1L)))
        .containsExactly(new long[] {1}, new long[] {2}, new long[] {3});
  }

  @Test
  void whatHasGoneIsLeftOut() {
    assertThat(new FetchPlan(9, 10).groups(new long[] {1, 2}, Map.of(2L, 1L)))
        .containsExactly(new long[] {2});
  }
}
