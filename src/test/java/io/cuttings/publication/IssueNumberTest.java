package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Lines;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour News #123|123",
        "Harbour News Issue 123: the pier|123",
        "Issue #7 - 2024-09-19 - The pier|7",
        "Harbour News, No. 12|12",
        "Harbour News - Week 398|398",
        "Hafenblatt Nr. 7|7",
        "Hafenblatt Ausgabe 41|41",
        "Hafenblatt, 41. Ausgabe|41",
        "La lettre du port n°88|88",
        "Le port, édition 3|3",
        "El puerto, número 15|15",
        "港口周刊 第12期|12",
        "港だより 第 9 号|9",
        "항구 소식 제31호|31",
        "Вестник порта, выпуск 5|5",
        "Harbour News №14|14",
        "Episode 007|7",
      })
  void readsTheNumberOfATitle(String title, String number) {
    assertThat(IssueNumber.inTitle(title)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 7 best piers",
        "Piers up 12%",
        "Volume up 3.5 percent, no 2% more",
        "Meeting notes of 2024",
        "Week ending July 12, 2026",
        "No 100% sure thing",
        "Casino 12",
      })
  void aTitleMayHaveNone(String title) {
    assertThat(IssueNumber.inTitle(title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#\u200B400 — February 18, 2022", "Issue 400", "Harbour News | No. 400 | 2022"})
  void readsTheNumberOfAMasthead(String line) {
    assertThat(IssueNumber.inMasthead(lines("Preview", line, "The pier"))).contains("400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1 big thing: the pier", "Number 1 in town", "The week 12 boats came"})
  void aRankingIsNoMasthead(String line) {
    assertThat(IssueNumber.inMasthead(lines(line))).isEmpty();
  }

  private static List<Line> lines(String... texts) {
    return List.of(texts).stream()
        .map(text -> new Line(Lines.visible(text), 0, List.of()))
        .toList();
  }
}
