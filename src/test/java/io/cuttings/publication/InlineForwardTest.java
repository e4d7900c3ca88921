package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.mime.Body;
import io.cuttings.publication.text.Lines;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The quoted headers of mail programs, each written after the program's own form. */
class InlineForwardTest {
  private static final String ISSUE = "The issue begins";

  static Stream<Arguments> plain() {
    return Stream.of(
        Arguments.of(
            "Gmail",
            """
            Look at this.

            ---------- Forwarded message ---------
            From: Harbour News <news@harbour.example>
            Date: Fri, Aug 20, 2021 at 6:04 AM
            Subject: Harbour News 12
            To: <friend@example.org>


            """),
        Arguments.of(
            "Gmail, wrapped",
            """
            ---------- Forwarded message ----------
            From: Harbour News <news@harbour.example>
            Date: Fri, Aug 20, 2021 at 6:04 AM
            Subject: Harbour
            News 12
            To: a@example.org, b@example.org,
            c@example.org

            """),
        Arguments.of(
            "Apple Mail",
            """
            Begin forwarded message:

            From: Harbour News <news@harbour.example>
            Subject: Harbour News 12
            Date: 20. August 2021 at 06:04:10 CEST
            To: friend@example.org
            Reply-To: news@harbour.example

            """),
        Arguments.of(
            "Outlook",
            """
            -----Original Message-----
            From: Harbour News [mailto:news@harbour.example]
            Sent: Friday, August 20, 2021 6:04 AM
            To: friend@example.org
            Subject: Harbour News 12

            """),
        Arguments.of(
            "Outlook in German",
            """
            -----Ursprüngliche Nachricht-----
            Von: Harbour News <news@harbour.example>
            Gesendet: Freitag, 20. August 2021 06:04
            An: friend@example.org
            Betreff: Harbour News 12

            """),
        Arguments.of(
            "Outlook in French",
            """
            -----Message d'origine-----
            De : Harbour News <news@harbour.example>
            Envoyé : vendredi 20 août 2021 06:04
            À : friend@example.org
            Objet : Harbour News 12

            """),
        Arguments.of(
            "QQ Mail",
            """
            ------------------ 原始邮件 ------------------
            发件人: "Harbour News" <news@harbour.example>;
            发送时间: 2021年8月20日(星期五) 上午6:04
            收件人: "friend"<friend@example.org>;
            主题: Harbour News 12

            """),
        Arguments.of(
            "Gmail in Italian",
            """
            ---------- Forwarded message ---------
            Da: Harbour News <news@harbour.example>
            Date: ven 20 ago 2021 alle ore 06:04
            Subject: Harbour News 12
            To: <friend@example.org>


            """),
        Arguments.of(
            "Gmail in Russian",
            """
            ---------- Forwarded message ---------
            От: Harbour News <news@harbour.example>
            Date: пт, 20 авг. 2021 г. в 06:04
            Subject: Harbour News 12
            To: <friend@example.org>


            """),
        Arguments.of(
            "Gmail in Polish",
            """
            ---------- Forwarded message ---------
            Od: Harbour News <news@harbour.example>
            Date: pt., 20 sie 2021 o 06:04
            Subject: Harbour News 12
            To: <friend@example.org>


            """),
        Arguments.of(
            "Gmail in Turkish",
            """
            ---------- Forwarded message ---------
            Gönderen: Harbour News <news@harbour.example>
            Date: 20 Ağu 2021 Cum, 06:04
            Subject: Harbour News 12
            To: <friend@example.org>


            """),
        Arguments.of(
            "Outlook in Spanish",
            """
            -----Mensaje original-----
            De: Harbour News <news@harbour.example>
            Enviado el: viernes, 20 de agosto de 2021 06:04
            Para: friend@example.org
            Asunto: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Portuguese",
            """
            -----Mensagem original-----
            De: Harbour News <news@harbour.example>
            Enviada em: sexta-feira, 20 de agosto de 2021 06:04
            Para: friend@example.org
            Assunto: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Dutch",
            """
            -----Oorspronkelijk bericht-----
            Van: Harbour News <news@harbour.example>
            Verzonden: vrijdag 20 augustus 2021 06:04
            Aan: friend@example.org
            Onderwerp: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Swedish",
            """
            -----Ursprungligt meddelande-----
            Från: Harbour News <news@harbour.example>
            Skickat: den 20 augusti 2021 06:04
            Till: friend@example.org
            Ämne: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Czech",
            """
            -----Původní zpráva-----
            Od: Harbour News <news@harbour.example>
            Odesláno: pátek 20. srpna 2021 6:04
            Komu: friend@example.org
            Předmět: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Japanese",
            """
            -----元のメッセージ-----
            差出人: Harbour News <news@harbour.example>
            送信日時: 2021年8月20日 6:04
            宛先: friend@example.org
            件名: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Korean",
            """
            -----원본 메시지-----
            보낸 사람: Harbour News <news@harbour.example>
            보낸 날짜: 2021년 8월 20일 금요일 오전 6:04
            받는 사람: friend@example.org
            제목: Harbour News 12

            """),
        Arguments.of(
            "Outlook in Ukrainian",
            """
            -----Переслане повідомлення-----
            Від: Harbour News <news@harbour.example>
            Надіслано: 20 серпня 2021 р. 06:04
            Кому: friend@example.org
            Тема: Harbour News 12

            """),
        Arguments.of(
            "Thunderbird in Danish",
            """
            -------- Videresendt meddelelse --------
            Emne: \tHarbour News 12
            Dato: \tFri, 20 Aug 2021 06:04:10 +0000
            Fra: \tHarbour News <news@harbour.example>
            Til: \tfriend@example.org

            """),
        Arguments.of(
            "Thunderbird in Finnish",
            """
            -------- Välitetty viesti --------
            Aihe: \tHarbour News 12
            Päiväys: \tFri, 20 Aug 2021 06:04:10 +0000
            Lähettäjä: \tHarbour News <news@harbour.example>
            Vastaanottaja: \tfriend@example.org

            """),
        Arguments.of(
            "Thunderbird in Greek",
            """
            -------- Προωθημένο μήνυμα --------
            Θέμα: \tHarbour News 12
            Ημερομηνία: \tFri, 20 Aug 2021 06:04:10 +0000
            Από: \tHarbour News <news@harbour.example>
            Προς: \tfriend@example.org

            """),
        Arguments.of(
            "Thunderbird in Hebrew",
            """
            -------- הודעה שהועברה --------
            נושא: \tHarbour News 12
            תאריך: \tFri, 20 Aug 2021 06:04:10 +0000
            מאת: \tHarbour News <news@harbour.example>
            אל: \tfriend@example.org

            """),
        Arguments.of(
            "Apple Mail in German",
            """
            Anfang der weitergeleiteten Nachricht:

            Von: Harbour News <news@harbour.example>
            Betreff: Harbour News 12
            Datum: 20. August 2021 um 06:04:10 MESZ
            An: friend@example.org

            """),
        Arguments.of(
            "Apple Mail in French",
            """
            Début du message transféré :

            De: Harbour News <news@harbour.example>
            Objet: Harbour News 12
            Date: 20 août 2021 à 06:04:10 UTC+2
            À: friend@example.org

            """),
        Arguments.of(
            "Apple Mail in Chinese",
            """
            开始转发的邮件：

            发件人: Harbour News <news@harbour.example>
            主题: Harbour News 12
            日期: 2021年8月20日 GMT+8 06:04:10
            收件人: friend@example.org

            """),
        Arguments.of(
            "Apple Mail in Norwegian",
            """
            Start på videresendt melding:

            Fra: Harbour News <news@harbour.example>
            Emne: Harbour News 12
            Dato: 20. august 2021 kl. 06:04:10 CEST
            Til: friend@example.org

            """),
        Arguments.of(
            "Thunderbird",
            """
            -------- Forwarded Message --------
            Subject: \tHarbour News 12
            Date: \tFri, 20 Aug 2021 06:04:10 +0000
            From: \tHarbour News <news@harbour.example>
            To: \tfriend@example.org

            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plain")
  void isFoundInPlainText(String program, String preamble) {
    check(preamble + ISSUE, Body.Kind.PLAIN, false);
  }

  static Stream<Arguments> html() {
    return Stream.of(
        Arguments.of(
            "Gmail",
            """
            <div dir="ltr">Look at this.<br><br><div class="gmail_quote"><div dir="ltr"
            class="gmail_attr">---------- Forwarded message ---------<br>From: <strong
            class="gmail_sendername" dir="auto">Harbour News</strong> <span dir="auto">&lt;<a
            href="mailto:news@harbour.example">news@harbour.example</a>&gt;</span><br>Date: Fri, Aug
            20, 2021 at 6:04\u202fAM<br>Subject: Harbour News 12<br>To:  &lt;<a
            href="mailto:f@example.org">f@example.org</a>&gt;<br></div><br><br><p>"""),
        Arguments.of(
            "Apple Mail",
            """
            <div>Begin forwarded message:</div><br><blockquote type="cite"><div><span><b>From:
            </b></span><span>Harbour News &lt;news@harbour.example&gt;<br></span></div><div><b>Subject:
            </b>Harbour News 12<br></div><div><b>Date: </b>20 August 2021 at 06:04:10
            CEST<br></div><div><b>To: </b>friend@example.org<br></div><br><div>"""),
        Arguments.of(
            "Outlook",
            """
            <p class=MsoNormal>Look</p><div><div style='border:none;border-top:solid #E1E1E1
            1.0pt'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Harbour
            News &lt;news@harbour.example&gt; <br><b>Sent:</b> Friday, August 20, 2021 6:04
            AM<br><b>To:</b> friend@example.org<br><b>Subject:</b> Harbour News
            12</span></p></div></div><p class=MsoNormal>"""),
        Arguments.of(
            "Thunderbird",
            """
            <div class="moz-forward-container"><br>-------- Forwarded Message --------<table
            class="moz-email-headers-table"><tbody><tr><th>Subject: </th><td>Harbour News
            12</td></tr><tr><th>Date: </th><td>Fri, 20 Aug 2021 06:04:10 +0000</td></tr><tr><th>From:
            </th><td>Harbour News &lt;news@harbour.example&gt;</td></tr></tbody></table><p>"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("html")
  void isFoundInHtml(String program, String preamble) {
    check(preamble + ISSUE + "</p>", Body.Kind.HTML, true);
  }

  private static void check(String text, Body.Kind kind, boolean isMarked) {
    Body body = new Body("1", kind, text, false, false);
    InlineForward found =
        InlineForward.in(Lines.positioned(body), isMarked, kind == Body.Kind.PLAIN).orElseThrow();

    assertThat(found.subject()).isEqualTo("Harbour News 12");
    assertThat(Publications.of(found)).map(Publication::id).contains("news@harbour.example");
    assertThat(Optional.ofNullable(found.date()).flatMap(QuotedDate::parse).map(Object::toString))
        .hasValueSatisfying(date -> assertThat(date).startsWith("2021-08-20T06:04"));
    assertThat(text.substring(found.end())).endsWith(text.substring(text.indexOf(ISSUE)));
    assertThat(text.substring(found.end(), text.indexOf(ISSUE)).replaceAll("<[^>]*>", ""))
        .isBlank();
  }

  @Test
  void aHeaderInAnUnmarkedTextIsNoForward() {
    String text =
        "Message: 1\nDate: Fri, 20 Aug 2021 06:04:10 +0000\nFrom: a@b.example\nSubject: Of a digest\n\nx";
    Body body = new Body("1", Body.Kind.PLAIN, text, false, false);

    assertThat(InlineForward.in(Lines.of(body), false, true)).isEmpty();
  }

  @Test
  void aTalkAboutForwardingIsNoForward() {
    String text = "Forwarded message\n\nFrom: here to there\nTo: be or not to be\n\nx";
    Body body = new Body("1", Body.Kind.PLAIN, text, false, false);

    assertThat(InlineForward.in(Lines.of(body), true, true)).isEmpty();
  }
}
