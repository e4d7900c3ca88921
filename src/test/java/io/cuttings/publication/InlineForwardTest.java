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
