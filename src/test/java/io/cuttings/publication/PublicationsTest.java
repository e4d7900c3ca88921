package io.cuttings.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a publication is known by, whatever its mailings put into their headers. */
class PublicationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Harbour News <news@harbour.example>",
        "From: \"Harbour News by Ines\" <News@Harbour.example>",
        "From: Harbour <news+c20240503@harbour.example>",
        "From: Harbour <news-20240503@harbour.example>",
        "From: Harbour <news-4711@harbour.example>",
        "From: Harbour <news-anna=reader.example@harbour.example>|To: anna@reader.example",
        "From: Harbour <news+anna.berg=reader.example@harbour.example>",
        "From: Harbour <prvs=0123abcdef=news@harbour.example>",
        "From: Harbour <SRS0=Ab1=TT=harbour.example=news@forwarder.example>",
        "From: Harbour <bounce-123-456@mailer.example>|Reply-To: news@harbour.example",
        "From: Harbour <a8f3c2d9e1b7@mailer.example>|Reply-To: Ines <news@harbour.example>",
        "Sender: bounces+998-ab12-anna=reader.example@mailer.example|Reply-To: news@harbour.example",
        "Reply-To: news@harbour.example",
        "Return-Path: <news@harbour.example>",
        "From: Harbour <news@harbour.example>|List-Id: ",
        "From: Harbour <news@harbour.example>|List-Id: <>",
        "From: Harbour <news@harbour.example>|List-Id: Harbour News",
        "From: Harbour <news@harbour.example>|List-Id: <12345>",
        "From: Harbour <news@harbour.example>|List-Id: <https://harbour.example/list>",
        "From: Harbour <news@harbour.example>|List-Id: <77120.campaign.mailer.example>",
      })
  void aSenderIsKnownByWhatLasts(String header) {
    assertThat(of(header).id()).isEqualTo("news@harbour.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<weekly.harbour.example>",
        "\"Harbour, weekly\" <WEEKLY.harbour.example>",
        "=?utf-8?q?Hafen_w=C3=B6chentlich?= <weekly.harbour.example.>",
        "weekly.harbour.example",
        "I <3 boats <weekly.harbour.example>",
        "<weekly-2024-05-03.harbour.example>",
        "<weekly-20240510.harbour.example>",
        "<campaign-77120.weekly.harbour.example>",
        "<weekly.mailing42.harbour.example>",
        "<20240503.weekly.harbour.example>",
        "<202405031200.weekly.harbour.example>",
        "<77120.campaign.weekly.harbour.example>",
      })
  void aListIsKnownByWhatLasts(String listId) {
    Publication found = of("From: Ines <ines@harbour.example>|List-Id: " + listId);

    assertThat(found.id()).isEqualTo("weekly.harbour.example");
  }

  @ParameterizedTest
  @CsvSource({
    "0123abcd4567.88120.list-id.mcsv.net",
    "7220123.xt.local",
    "d5f1.lists.mailer.example",
    "news-2.harbour.example",
  })
  void aServicesListIsLeftAsItIs(String id) {
    assertThat(of("From: Ines <ines@harbour.example>|List-Id: <" + id + ">").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a8f3c2d9e1b7@em12.mailer.example;b1c2d3e4f5a6@em77.mailer.example",
        "bounce-1-2@mailer.example;bounce-3-4@mailer.example",
      })
  void whereNothingLastsNameAndHostDo(String one, String other) {
    Publication first = of("From: Harbour News <" + one + ">");

    assertThat(of("From: Harbour News <" + other + ">")).isEqualTo(first);
    assertThat(of("From: Field Notes <" + other + ">").id()).isNotEqualTo(first.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Harbour News <news@harbour.example>|Harbour News",
        "'Ines' <news@harbour.example>|Ines",
        "Harbour News via Mailer <news@mailer.example>|Harbour News",
        "\"Harbour News (via Mailer)\" <news@mailer.example>|Harbour News",
        "Ines from Harbour News <ines@harbour.example>|Harbour News",
        "Harbour News from Ines <ines@harbour.example>|Harbour News",
        "news@harbour.example|harbour.example",
        "\"news@harbour.example\" <news@harbour.example>|harbour.example",
        "港口周刊 <zhoukan@gangkou.example>|港口周刊",
      })
  void goesByItsSendersName(String from, String name) {
    assertThat(of("From: " + from).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"The Weekly\" <weekly.harbour.example>|The Weekly",
        "=?utf-8?q?Hafen_w=C3=B6chentlich?= <weekly.harbour.example>|Hafen wöchentlich",
        "0123abcd4567 mc list <0123abcd4567.list-id.mcsv.net>|Ines",
        "<weekly.harbour.example>|Ines",
        "weekly.harbour.example <weekly.harbour.example>|Ines",
      })
  void goesByItsListsPhraseFirst(String listId, String name) {
    assertThat(of("From: Ines <ines@harbour.example>|List-Id: " + listId).name()).isEqualTo(name);
  }

  private static Publication of(String header) {
    String mail = header.replace("|", "\n") + "\nSubject: The pier\n\nThe pier is open again.";
    return new Recogniser()
        .recognise(new MessageParser().parse(RawMessage.of(mail.getBytes(UTF_8))))
        .publication();
  }
}
