package io.cuttings.split.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMarkerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'=> '|=> The night train|The night train",
        "'@# '|@12 Points freeze|Points freeze",
        "'~~ * ~~'|~~ News of today ~~|News of today",
        "'~~ * ~~'|~~ News ~~ of ~~ today|News",
        "'Part #: *'|Part 3: On the water|On the water",
        "'Reading list'|Reading list|Reading list",
        "'\\# '|# Title|Title",
        "'\\*\\* '|** Title|Title",
        "'【*】'|【要闻】|要闻",
        "'第#号'|第12号 要闻|要闻",
      })
  void aMarkedLineGivesItsText(String marker, String line, String text) {
    LineMarker.Span span = LineMarker.parse(marker).match(line).orElseThrow();
    assertThat(line.substring(span.from(), span.to())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'=> '|= > The night train",
        "'=> '|A line with => in it",
        "'@# '|@x Points",
        "'~~ * ~~'|~~ News of today",
        "'a.c'|abc",
        "'(a+)+b'|aaaa",
        "'=> '|''",
      })
  void anotherLineDoesNotMatch(String marker, String line) {
    assertThat(LineMarker.parse(marker).match(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a * b *|at most one", "*|every line", "' '|every line", "'ends \\'|backslash"})
  void whatIsNoMarkerIsTold(String marker, String why) {
    assertThatThrownBy(() -> LineMarker.parse(marker))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void noLineKeepsAMarkerBusy() {
    LineMarker marker = LineMarker.parse("##########*aaaaaaaaab");
    String line = "1".repeat(100_000) + "a".repeat(100_000);
    assertThat(
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> marker.match(line)))
        .isEmpty();
  }
}
