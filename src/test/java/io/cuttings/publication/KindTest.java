package io.cuttings.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.split.Issue;
import io.cuttings.split.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Newsletters and other mail, told apart: the tables {@code kinds.txt} and its like. */
class KindTest {

  static Stream<Arguments> mails() {
    return Stream.of("kinds.txt", "kinds-fresh.txt").flatMap(table -> mails(table).stream());
  }

  private static List<Arguments> mails(String table) {
    List<Arguments> mails = new ArrayList<>();
    for (String block : read(table).split("(?m)^=== ", -1)) {
      int end = block.indexOf('\n');
      if (end > 0) {
        int colon = block.indexOf(':');
        mails.add(
            Arguments.of(
                block.substring(0, colon),
                block.substring(colon + 1, end).strip(),
                block.substring(end + 1)));
      }
    }
    return mails;
  }

  private static String read(String table) {
    try (InputStream in = KindTest.class.getResourceAsStream("/publication/" + table)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mails")
  void isToldByWhatItSays(String kind, String name, String mail) {
    RecognisedMessage found = recognise(mail);

    assertThat(found.verdict().kind().word()).as("%s: %s", name, found.verdict()).isEqualTo(kind);
  }

  @Test
  void whatIsNoNewsletterHasNoItemsAndSaysWhy() {
    RecognisedMessage receipt =
        recognise(
            """
            From: Rope & Sail <orders@rope.example>
            Date: Fri, 3 May 2024 06:04:00 +0000
            Subject: Your order #10442

            Thank you for your order!
            Order number: 10442
            Total: $39.00
            """);

    Issue issue = new Splitter().split(receipt);

    assertThat(issue.sections()).isEmpty();
    assertThat(receipt.number()).isNull();
    assertThat(issue.warnings())
        .containsExactly(
            "The message is no newsletter but a receipt: the subject says \"your order #10442\","
                + " the text names \"order number\", \"total\", no list header");
  }

  private static RecognisedMessage recognise(String mail) {
    return new Recogniser()
        .recognise(new MessageParser().parse(RawMessage.of(mail.getBytes(UTF_8))));
  }
}
