package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.publication.text.Phrases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject-marks.txt",
        "number-words.txt",
        "view-in-browser.txt",
        "forward-markers.txt",
        "forward-labels.tsv",
        "months.tsv"
      })
  void everyTableIsInLowerCaseWithoutRepeats(String table) {
    List<String> entries = Phrases.list(table);

    assertThat(entries).isNotEmpty().doesNotHaveDuplicates();
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry).isEqualTo(entry.strip().toLowerCase(Locale.ROOT)));
  }

  @Test
  void tablesOfTwoColumnsHaveTwo() {
    assertThat(Phrases.map("months.tsv").values())
        .allSatisfy(month -> assertThat(Integer.parseInt(month)).isBetween(1, 12));
    assertThat(Phrases.map("forward-labels.tsv").values())
        .containsOnly("from", "date", "subject", "other");
  }
}
