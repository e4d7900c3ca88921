package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "Harbour News, Vol. 3, No. 14|14",
        "Harbour News Volume III Issue 14|14",
        "The 14th issue of Harbour News|14",
        "港口周刊14号|14",
        "港口周刊 第十四期|14",
        "港口周刊 第一百零二期|102",
        "港だより　第１４号|14",
        "항구 소식 14호|14",
        "Hafenblatt 3. Jahrgang, Heft 14|14",
        "Nº 14 La carta del puerto|14",
        "La carta del puerto, 14.ª edición|14",
        "La lettre n° 14|14",
        "A carta, edição nº 14|14",
        "La lettera, numero 14|14",
        "De brief, editie 14|14",
        "Brevet, utgåva 14|14",
        "Brevet, udgave nr. 14|14",
        "Kirje, numero 14|14",
        "List, numer 14|14",
        "List, vydání 14|14",
        "Лист, випуск 14|14",
        "14-й выпуск письма|14",
        "Το γράμμα, τεύχος 14|14",
        "Mektup, sayı 14|14",
        "رسالة الميناء، العدد ١٤|14",
        "מכתב, גיליון 14|14",
        "نامه، شماره ۱۴|14",
        "पत्र, अंक १४|14",
        "Harbour News #2024|2024",
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
        "#1 big thing: the pier",
        "The No. 1 reason to sail",
        "7 things to do at the pier",
        "Edition 2024",
        "Ausgabe 2024: das Jahr",
        "Rope for no $14 more",
        "9月14号的港口",
        "No 14€ ropes",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vol. 3, No. 400",
        "第400期 | 2022年2月18日",
        "18 February 2022 | Issue 400",
        "Harbour News (No. 400)",
        "400. Ausgabe",
        "제400호",
      })
  void readsOtherMastheads(String line) {
    assertThat(IssueNumber.inMasthead(lines("Harbour News", line))).contains("400");
  }

  @Test
  void episodesAndRankingsOfItemsAreNoMasthead() {
    assertThat(IssueNumber.inMasthead(lines("News", "Episode 214", "Folge 3 — Das Meer")))
        .isEmpty();
    assertThat(IssueNumber.inMasthead(lines("#1 — The pier", "#2 — The lamp"))).isEmpty();
  }

  private static List<Line> lines(String... texts) {
    return List.of(texts).stream()
        .map(text -> new Line(Lines.visible(text), 0, List.of()))
        .toList();
  }
}
