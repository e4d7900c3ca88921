package io.cuttings.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that is written to take long: every form here once took the square of its length. */
class HostileMailTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int REPEATS = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: fwd: x\n\n|from: a\n|",
        "Subject: fwd: x\n\nfrom: | |a",
        "Subject: no| |12\n\nx",
        "Subject: |=?|\n\nx",
        "Subject: |=?utf-8?q?a|\n\nx",
        "From: |a|\n\nx",
        "From: |a@|\n\nx",
        "List-Id: | |x\n\nx",
        "Content-Type: text/html\n\n|<a href=http://harbour.example/>y|",
        "Content-Type: text/html\n\n|<div>|x",
      })
  void isRecognisedInTime(String form) {
    String[] parts = form.split("\\|", -1);
    String mail = parts[0] + parts[1].repeat(REPEATS / parts[1].length()) + parts[2];

    RecognisedMessage found =
        Assertions.assertTimeoutPreemptively(
            PATIENCE,
            () ->
                new Recogniser()
                    .recognise(new MessageParser().parse(RawMessage.of(mail.getBytes(UTF_8)))));

    assertThat(found.publication()).isNotNull();
  }
}
