package io.cuttings.split.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CohesionTest {

  @Test
  void aParagraphThatSharesRareWordsGoesOn() {
    assertThat(
            Cohesion.goesOn(
                List.of(
                    "The harbour council sold two cranes.",
                    "Both cranes had stood in the harbour since spring.",
                    "Bakers want longer nights.")))
        .containsExactly(false, true, false);
  }
}
