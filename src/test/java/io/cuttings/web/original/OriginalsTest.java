package io.cuttings.web.original;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import io.cuttings.harmless.HostileFragments;
import io.cuttings.harmless.Inspection;
import io.cuttings.publication.Recogniser;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalsTest {
  private static final String HEADER =
      """
      From: "Harbour Letter" <letter@harbour.example>
      Subject: Tides & <b>winds</b>
      Date: Tue, 03 Nov 2026 07:00:04 +0000
      List-Id: Harbour Letter <letter.harbour.example>
      MIME-Version: 1.0
      """;

  private final Routes routes = new Routes();
  private RawArchive archive;

  @TempDir private Path home;

  @BeforeEach
  void open() {
    archive = RawArchive.open(home);
    new Originals(archive, new Recogniser()).addTo(routes);
  }

  @Test
  void thePageMayNotActEvenIfItWanted() {
    Response original = original(HEADER + "Content-Type: text/html\n\n<p>Words</p>");

    assertThat(original.headers())
        .containsEntry("Content-Type", "text/html;charset=utf-8")
        .containsEntry("Cross-Origin-Opener-Policy", "unsafe-none")
        .containsEntry(
            "Content-Security-Policy",
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'self'");
    Document page = Jsoup.parse(original.text());
    assertThat(page.title()).isEqualTo("Tides & <b>winds</b>");
    assertThat(page.body().text()).isEqualTo("Words");
  }

  @Test
  void allThatIsHostileIsGoneFromTheWholePage() {
    String html = String.join("\n", HostileFragments.aimedAt("http://trap.example"));

    String page = original(HEADER + "Content-Type: text/html\n\n" + html).text();

    Inspection.harmless(page.replaceFirst("<meta charset=\"utf-8\">", ""));
    assertThat(Jsoup.parse(page).body().child(0).text())
        .matches("\\d+ remote images are not loaded\\.");
  }

  @Test
  void theBarSaysWhatIsNotLoaded() {
    String mail = HEADER + "Content-Type: text/html\n\n<img src=https://x.example/>";

    assertThat(body(mail)).isEqualTo("1 remote image is not loaded.");
  }

  @Test
  void aPlainTextIsReadableAndItsAddressesAreLinks() {
    Document page =
        Jsoup.parse(
            original(
                    HEADER
                        + "Content-Type: text/plain; charset=utf-8\n\n"
                        + "One <script>alert(1)</script>\n\n  two (https://x.example/a?b=1&c=2).\n")
                .text());

    Inspection.harmless(page.outerHtml().replaceFirst("<meta charset=\"utf-8\">", ""));
    assertThat(page.select("pre").first().wholeText())
        .isEqualTo("One <script>alert(1)</script>\n\n  two (https://x.example/a?b=1&c=2).\n");
    assertThat(page.select("a").eachAttr("href")).containsExactly("https://x.example/a?b=1&c=2");
  }

  @Test
  void flowedLinesAreJoined() {
    String type = "Content-Type: text/plain; format=flowed\n\n";

    Document page =
        Jsoup.parse(
            original(HEADER + type + "one \ntwo\n stuffed\n> q \n> r\n>> s\n-- \nme\n").text());

    assertThat(page.select("pre").first().wholeText())
        .isEqualTo("one two\nstuffed\n> q r\n>> s\n-- \nme\n");
  }

  @Test
  void ofAMessageThatWasForwardedTheTextThatWasCutIsShown() {
    String mail =
        """
        From: reader@home.example
        Subject: Fwd: Tides
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Have a look
        --b
        Content-Type: message/rfc822

        Subject: Tides
        Content-Type: multipart/related; boundary=i

        --i
        Content-Type: text/html

        <p>The forwarded letter</p><img src="cid:a">
        --i
        Content-Type: image/gif
        Content-ID: <a>
        Content-Transfer-Encoding: base64

        R0lGODlhAQABAAAAACw=
        --i--
        --b--
        """;

    Document page = Jsoup.parse(original(mail).text());

    assertThat(page.body().text()).isEqualTo("The forwarded letter");
    assertThat(page.select("img").attr("src")).startsWith("data:image/gif;base64,R0lGOD");
  }

  @ParameterizedTest
  @CsvSource({
    "'Subject: Your order\nFrom: shop@x.example\n\nThank you for your order', Thank you for your order",
    "'Subject: nothing\n\n', This message has no text.",
    "'no mail at all', This message has no text."
  })
  void whatIsNoNewsletterIsShownToo(String mail, String text) {
    assertThat(body(mail)).isEqualTo(text);
  }

  @Test
  void aBodyTooLongIsCutWithARemark() {
    String mail =
        HEADER + "Content-Type: text/html\n\n" + "<p>word</p>".repeat(OriginalPage.LONGEST / 10);

    assertThat(body(mail))
        .startsWith("This message is longer than 4,000,000 characters and is cut off there;")
        .hasSizeLessThan(OriginalPage.LONGEST);
  }

  @Test
  void theRawMessageIsDownloadedOctetByOctet() {
    byte[] octets = (HEADER + "\nWords \u00e9\r\n\0").getBytes(UTF_8);
    RawMessage raw = RawMessage.of(octets);
    archive.put(raw);

    Response response = get("/issues/" + raw.key() + "/raw");

    assertThat(response.body()).isEqualTo(octets);
    assertThat(response.headers())
        .containsEntry("Content-Type", "message/rfc822")
        .containsEntry(
            "Content-Disposition",
            "attachment; filename=\"Harbour-Letter-2026-11-03.eml\";"
                + " filename*=UTF-8''Harbour-Letter-2026-11-03.eml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "raw"})
  void wrongKeysAreRefusedAndUnknownOnesAreNotFound(String what) {
    assertThatThrownBy(() -> get("/issues/xyz/" + what))
        .hasMessage("A message is named by 64 hexadecimal digits.")
        .matches(e -> ((RefusedException) e).status() == 400);
    assertThatThrownBy(() -> get("/issues/..%2F..%2Fetc/" + what))
        .matches(e -> ((RefusedException) e).status() == 400);
    assertThatThrownBy(() -> get("/issues/" + ArchiveKey.of(new byte[0]) + "/" + what))
        .hasMessage("The archive holds no message with this key.")
        .matches(e -> ((RefusedException) e).status() == 404);
  }

  private String body(String mail) {
    return Jsoup.parse(original(mail).text()).body().text();
  }

  private Response original(String mail) {
    RawMessage raw = RawMessage.of(mail.getBytes(UTF_8));
    archive.put(raw);
    return get("/issues/" + raw.key() + "/original");
  }

  private Response get(String address) {
    return routes.answer(Request.get(address));
  }
}
