package io.cuttings.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 19 Sep 2024 14:14:27 +0800|2024-09-19T06:14:27Z",
        "19 Sep 2024 14:14 +0800|2024-09-19T06:14:00Z",
        "Thu, 19 September 2024 14:14:27 GMT|2024-09-19T14:14:27Z",
        "Thu,19 Sep 2024 14:14:27 -0330 (NDT)|2024-09-19T17:44:27Z",
        "thu, 19 sep 24 14:14:27 pst|2024-09-19T22:14:27Z",
        "Thu, 19 Sep 124 14:14:27 EDT|2024-09-19T18:14:27Z",
        "Thu, 19 Sep 99 14:14:27 Z|1999-09-19T14:14:27Z",
        "Thu, 19 Sep 2024 14:14:27|2024-09-19T14:14:27Z",
        "Thu, 19-Sep-2024 14:14:27 UTC|2024-09-19T14:14:27Z",
        "Thu, 19 Sep 2024 14.14.27 +0000|2024-09-19T14:14:27Z",
        "Thu, 19 Sep 2024 2:14:27 PM +0000|2024-09-19T14:14:27Z",
        "Thu, 19 Sep 2024 14:14:27 GMT+0800|2024-09-19T06:14:27Z",
        "Thu, 19 Sep 2024 23:59:60 +0000|2024-09-19T23:59:59Z",
        "Thu, 19 Sep 2024 14:14:27 A|2024-09-19T14:14:27Z",
        "Thu Sep 19 14:14:27 2024|2024-09-19T14:14:27Z",
        "Thu Sep 19 14:14:27 EST 2024|2024-09-19T19:14:27Z",
        "Sep 19, 2024 14:14:27 +0200|2024-09-19T12:14:27Z",
        "2024-09-19T14:14:27Z|2024-09-19T14:14:27Z",
        "2024-09-19 14:14:27.123 +02:00|2024-09-19T12:14:27Z",
      })
  void readsWhatMailWrites(String text, Instant expected) {
    assertThat(MailDate.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "Thu, 32 Sep 2024 14:14:27 +0000",
        "19 Smarch 2024 10:00:00 +0000"
      })
  void readsNothingElse(String text) {
    assertThat(MailDate.parse(text)).isEmpty();
  }
}
