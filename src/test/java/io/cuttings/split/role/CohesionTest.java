package io.cuttings.split.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CohesionTest {

  @Test
  void aParagraphThatSharesRareWordsGoesOn() {
    assertThat(
            goesOn(
                "The harbour council sold two cranes.",
                "Both cranes had stood in the harbour since spring.",
                "Bakers want longer nights."))
        .containsExactly(false, true, false);
  }

  @Test
  void aParagraphThatPointsBackGoesOn() {
    assertThat(
            goesOn(
                "A lighthouse keeper retired on the west coast.",
                "She had trimmed the lamp for forty years.",
                "After she left, nobody wanted the post.",
                "Bakers want longer nights.",
                "但面包师不同意。"))
        .containsExactly(false, true, true, false, true);
  }

  private static List<Boolean> goesOn(String... paragraphs) {
    return new Cohesion(Phrases.builtIn()).goesOn(List.of(paragraphs));
  }
}
