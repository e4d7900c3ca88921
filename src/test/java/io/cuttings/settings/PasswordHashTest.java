package io.cuttings.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  /** Of "pâssword", made by Python's hashlib.pbkdf2_hmac. */
  static final String LINE =
      "pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$MvsZrrNZG/2d3LwBEk5F8wVQYHqpphBC97ZkcqY4eyw";

  @Test
  void itKnowsThePasswordAndNoOther() {
    PasswordHash hash = PasswordHash.parse(LINE);
    assertThat(hash.matches("pâssword")).isTrue();
    assertThat(hash.matches("password")).isFalse();
    assertThat(hash.matches("pâssword ")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void itKnowsThePasswordHoweverItsLettersAreTyped() {
    assertThat(PasswordHash.parse(LINE).matches("pa\u0302ssword")).isTrue();
  }

  @Test
  void itIsReadAsItWasWritten() {
    PasswordHash hash = PasswordHash.of("long and easy to remember", 1000);
    assertThat(PasswordHash.parse(hash.line()).matches("long and easy to remember")).isTrue();
    assertThat(PasswordHash.parse(LINE).line()).isEqualTo(LINE);
  }

  @Test
  void itIsAsStrongAsIsAdvised() {
    Matcher parts =
        Pattern.compile("pbkdf2-sha256\\$600000\\$([^$=]{22})\\$[^$=]{43}")
            .matcher(PasswordHash.of("the same").line());
    assertThat(parts.matches()).isTrue();
    assertThat(PasswordHash.of("the same").line()).doesNotContain(parts.group(1));
  }

  @Test
  void itIsNotPrinted() {
    assertThat(PasswordHash.parse(LINE)).hasToString("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$c2hvcnQ",
        "pbkdf2-sha256$1000$c2FsdA$MvsZrrNZG/2d3LwBEk5F8wVQYHqpphBC97ZkcqY4eyw",
        "pbkdf2-sha256$10$c2FsdHNhbHRzYWx0c2FsdA$MvsZrrNZG/2d3LwBEk5F8wVQYHqpphBC97ZkcqY4eyw",
        "pbkdf2-sha256$999999999$c2FsdHNhbHRzYWx0c2FsdA$MvsZrrNZG/2d3LwBEk5F8wVQYHqpphBC97ZkcqY4eyw",
        "pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$M",
        "$2y$10$abcdefghijklmnopqrstuv",
      })
  void whatIsNoHashIsRefusedAndNotRepeated(String line) {
    assertThatThrownBy(() -> PasswordHash.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is no hash of a password")
        .hasMessageNotContaining(line);
  }

  @Test
  void anEmptyPasswordIsNone() {
    assertThatThrownBy(() -> PasswordHash.of("")).isInstanceOf(IllegalArgumentException.class);
  }
}
