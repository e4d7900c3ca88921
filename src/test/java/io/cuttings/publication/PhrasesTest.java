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
        "months.tsv",
        "machine-words.txt",
        "mailing-words.txt",
        "mail-hosts.txt",
        "never-web-version.txt",
        "kind/role-words.txt",
        "kind/phrases.tsv"
      })
  void everyTableIsInLowerCaseWithoutRepeats(String table) {
    List<String> entries = Phrases.list(table);

    assertThat(entries).isNotEmpty().doesNotHaveDuplicates();
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry).isEqualTo(entry.strip().toLowerCase(Locale.ROOT)));
  }

  @Test
  void kindsAreSaidAtKnownPlaces() {
    assertThat(Phrases.rows("kind/phrases.tsv"))
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(3);
              assertThat(row.get(0))
                  .isIn("confirmation", "receipt", "notice", "automatic", "invitation");
              assertThat(row.get(1)).isIn("subject", "opening", "detail");
              assertThat(row.get(2)).hasSizeGreaterThan(1);
            });
  }

  @Test
  void tablesOfTwoColumnsHaveTwo() {
    assertThat(Phrases.map("months.tsv").values())
        .allSatisfy(month -> assertThat(Integer.parseInt(month)).isBetween(1, 12));
    assertThat(Phrases.map("forward-labels.tsv").values())
        .containsOnly("from", "date", "subject", "other");
  }
}
