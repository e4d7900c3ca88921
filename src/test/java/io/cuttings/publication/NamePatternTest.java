package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "news@marsh.example, news@marsh.example, true",
    "News@Marsh.Example, news@marsh.example, true",
    "*@marsh.example, friday@marsh.example, true",
    "*@marsh.example, friday@sub.marsh.example, false",
    "*.marsh.example, a.b.marsh.example, true",
    "*.marsh.example, marsh.example, false",
    "marsh.example, xmarsh.example, false",
    "marsh.example, marshxexample, false",
    "a*b*c, axxbxxc, true",
    "a*b*c, axxcxxb, false",
    "a*, a, true",
    "a*b, a*, false",
  })
  void aStarStandsForAnyCharacters(String pattern, String name, boolean matches) {
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "*@a.example, news@*, true",
    "*@a.example, *@b.example, false",
    "*.a.example, x.*, true",
    "a*c, ab*, true",
    "a*c, *b, false",
    "ab, ab, true",
  })
  void twoPatternsOverlapWhereOneNameMatchesBoth(String one, String other, boolean overlap) {
    assertThat(new NamePattern(one).overlaps(new NamePattern(other))).isEqualTo(overlap);
    assertThat(new NamePattern(other).overlaps(new NamePattern(one))).isEqualTo(overlap);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "**", " ", "* *"})
  void aPatternNamesSomething(String nothing) {
    assertThatThrownBy(() -> new NamePattern(nothing)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyStarsTakeNoTime() {
    NamePattern pattern = new NamePattern("*a".repeat(100) + "b");
    boolean matches =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> pattern.matches("a".repeat(2_000)));
    assertThat(matches).isFalse();
  }
}
