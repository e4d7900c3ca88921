package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, Aug 20, 2021 at 6:04 PM|2021-08-20T18:04:00Z",
        "August 20, 2021 at 12:04:10 AM GMT+2|2021-08-20T00:04:00Z",
        "Friday, 20 August 2021 18:04|2021-08-20T18:04:00Z",
        "Freitag, 20. August 2021 18:04|2021-08-20T18:04:00Z",
        "Fr., 20. Aug. 2021 um 18:04 Uhr|2021-08-20T18:04:00Z",
        "20.08.2021 18:04|2021-08-20T18:04:00Z",
        "vendredi 20 août 2021 18:04|2021-08-20T18:04:00Z",
        "ven. 20 août 2021 à 18h04|2021-08-20T18:04:00Z",
        "viernes, 20 de agosto de 2021 18:04|2021-08-20T18:04:00Z",
        "sexta-feira, 20 de dezembro de 2021 18:04|2021-12-20T18:04:00Z",
        "venerdì 20 agosto 2021 18:04|2021-08-20T18:04:00Z",
        "пятница, 20 августа 2021 г. 18:04|2021-08-20T18:04:00Z",
        "2021-08-20 18:04:10|2021-08-20T18:04:00Z",
        "2021年8月20日(星期五) 下午6:04|2021-08-20T18:04:00Z",
        "2021年8月20日(金) 18:04|2021-08-20T18:04:00Z",
        "2021년 8월 20일 (금) 오후 6:04|2021-08-20T18:04:00Z",
        "8/20/2021 6:04 PM|2021-08-20T18:04:00Z",
        "20 August 2021|2021-08-20T12:00:00Z",
        "pt., 20 sie 2021 o 18:04|2021-08-20T18:04:00Z",
        "pátek 20. srpna 2021 18:04|2021-08-20T18:04:00Z",
        "20 серпня 2021 р. 18:04|2021-08-20T18:04:00Z",
        "20 Ağu 2021 Cum, 18:04|2021-08-20T18:04:00Z",
        "2021. aug. 20. 18:04|2021-08-20T18:04:00Z",
        "20.8.2021 18.04|2021-08-20T18:04:00Z",
        "20 Αυγούστου 2021, 18:04|2021-08-20T18:04:00Z",
      })
  void readsWhatMailProgramsWrite(String text, Instant expected) {
    assertThat(QuotedDate.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "32.13.2021", "20 Smarch 2021"})
  void readsNothingElse(String text) {
    assertThat(QuotedDate.parse(text)).isEmpty();
  }
}
