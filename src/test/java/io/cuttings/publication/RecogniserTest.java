package io.cuttings.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.Body;
import io.cuttings.mime.MessageParser;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecogniserTest {
  private static final String HEADER =
      """
      From: Harbour News <News@Harbour.example>
      Date: Thu, 19 Sep 2024 14:14:27 +0800
      Subject: Harbour News #12
      """;
  private static final String LONG = "The pier is open again, and the lamp is lit. ".repeat(30);

  @Test
  void aListIsKnownByItsIdWhateverItIsCalled() {
    RecognisedMessage first = recognise(HEADER + "List-Id: The News <News.Harbour.example>\n\nx");
    RecognisedMessage second =
        recognise(HEADER + "List-Id: \"Renamed\" <news.harbour.example>\n\nx");

    assertThat(first.publication()).isEqualTo(new Publication("news.harbour.example", "The News"));
    assertThat(second.publication().id()).isEqualTo(first.publication().id());
  }

  @Test
  void withoutAListTheSenderCounts() {
    assertThat(recognise(HEADER + "\nx").publication())
        .isEqualTo(new Publication("news@harbour.example", "Harbour News"));
    assertThat(recognise(HEADER + "List-Id: <>\n\nx").publication().id())
        .isEqualTo("news@harbour.example");
    assertThat(recognise("Subject: s\nReply-To: <a@b.example>\n\nx").publication().id())
        .isEqualTo("a@b.example");
    assertThat(recognise("Subject: s\n\nx").publication().id()).isEqualTo("unknown");
  }

  @Test
  void aListWithoutAPhraseGoesByTheNameOfItsSender() {
    assertThat(recognise(HEADER + "List-Id: <news.harbour.example>\n\nx").publication())
        .isEqualTo(new Publication("news.harbour.example", "Harbour News"));
  }

  @Test
  void titleNumberAndDateAreTheMessages() {
    RecognisedMessage found = recognise(HEADER.replace("Harbour News #12", "Re: News #12") + "\nx");

    assertThat(found.title()).isEqualTo("News #12");
    assertThat(found.number()).isEqualTo("12");
    assertThat(found.date()).isEqualTo(Instant.parse("2024-09-19T06:14:27Z"));
    assertThat(found.bodyStart()).isZero();
  }

  @Test
  void aMessageWithoutADateIsOfTheEpochAndWithoutTextHasNoBody() {
    RecognisedMessage found = recognise("Subject: s\n\n");

    assertThat(found.date()).isEqualTo(Instant.EPOCH);
    assertThat(found.body()).isNull();
  }

  @Test
  void htmlIsSplitUnlessItIsAShell() {
    assertThat(alternative(LONG, "<p>" + LONG + "</p>").kind()).isEqualTo(Body.Kind.HTML);
    assertThat(alternative("This message is in HTML", "<p>Short</p>").kind())
        .isEqualTo(Body.Kind.HTML);
    assertThat(alternative(LONG, "<p>Your program cannot show this</p>").kind())
        .isEqualTo(Body.Kind.PLAIN);
  }

  private static Body alternative(String plain, String html) {
    Body body =
        recognise(
                HEADER
                    + """
                    Content-Type: multipart/alternative; boundary=b

                    --b
                    Content-Type: text/plain

                    %s
                    --b
                    Content-Type: text/html

                    %s
                    --b--
                    """
                        .formatted(plain, html))
            .body();
    assertThat(body).isNotNull();
    return body;
  }

  @Test
  void whatIsForwardedAsAnAttachmentCounts() {
    RecognisedMessage found =
        recognise(
            """
            From: A Friend <friend@example.org>
            Date: Fri, 20 Sep 2024 08:00:00 +0000
            Subject: Have a look
            Content-Type: multipart/mixed; boundary=b

            --b

            Worth reading.
            --b
            Content-Type: message/rfc822

            %s
            %s
            --b--
            """
                .formatted(HEADER, LONG));

    assertThat(found.publication().id()).isEqualTo("news@harbour.example");
    assertThat(found.title()).isEqualTo("Harbour News #12");
    assertThat(found.date()).isEqualTo(Instant.parse("2024-09-19T06:14:27Z"));
    assertThat(found.body().part()).isEqualTo("2.1");
    assertThat(found.message().subject()).isEqualTo("Have a look");
  }

  @Test
  void anIssueThatCarriesAShortMessageStaysItself() {
    RecognisedMessage found =
        recognise(
            HEADER
                + """
                Content-Type: multipart/mixed; boundary=b

                --b

                %s
                --b
                Content-Type: message/rfc822

                Subject: A letter

                Hello
                --b--
                """
                    .formatted(LONG));

    assertThat(found.title()).isEqualTo("Harbour News #12");
    assertThat(found.body().part()).isEqualTo("1");
  }

  @Test
  void theFieldForItsWebAddressComesFirst() {
    RecognisedMessage found =
        recognise(
            HEADER
                + "Archived-At: <https://harbour.example/12>\n\nView online: https://x.example/");

    assertThat(found.webUrl()).isEqualTo("https://harbour.example/12");
  }

  private static RecognisedMessage recognise(String mail) {
    return new Recogniser().recognise(new MessageParser().parse(raw(mail)));
  }

  private static RawMessage raw(String mail) {
    return RawMessage.of(mail.getBytes(UTF_8));
  }
}
