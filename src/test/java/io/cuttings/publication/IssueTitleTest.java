package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueTitleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour News 12",
        "Fwd: Harbour News 12",
        "FW: RE: Harbour News 12",
        "WG: AW: Harbour News 12",
        "TR : Harbour News 12",
        "Re[2]: Harbour News 12",
        "转发：Harbour News 12",
        "回复: 转发: Harbour News 12",
        "[Corrected] Harbour News 12",
        "Correction: Harbour News 12",
        "CORRECTED: Harbour News 12",
        "[Resent] Harbour News 12",
        "[EXTERNAL] Fwd: Harbour News 12",
        "[Fwd: Harbour News 12]",
        "【転送】Harbour News 12",
        "Rectificatif : Harbour News 12",
      })
  void marksAreNotOfTheTitle(String subject) {
    assertThat(IssueTitle.title(subject)).isEqualTo("Harbour News 12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rebuilding the pier",
        "Re-opening: the fish market",
        "Updates from the harbour",
        "I, Lighthouse: a review",
        "[Harbour News] The pier",
        "Fwd",
        ""
      })
  void whatLooksLikeAMarkOnlyStays(String subject) {
    assertThat(IssueTitle.title(subject)).isEqualTo(subject);
  }

  @Test
  void aSubjectOfMarksStays() {
    assertThat(IssueTitle.title("Fwd: Re:")).isEqualTo("Fwd: Re:");
  }

  @ParameterizedTest
  @CsvSource({"Fwd: News, true", "News, false", "[Corrected] News, true"})
  void knowsWhetherASubjectIsMarked(String subject, boolean isMarked) {
    assertThat(IssueTitle.isMarked(subject)).isEqualTo(isMarked);
  }
}
