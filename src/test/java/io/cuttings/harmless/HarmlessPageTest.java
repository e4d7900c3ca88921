package io.cuttings.harmless;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.InlinePictures;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HarmlessPageTest {
  private static final String TRAP = "http://trap.example";
  private static final String GIF = "R0lGODlhAQABAAAAACw=";

  /** Above what any of these takes on a busy machine, below what squared effort would take. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final InlinePictures CARRIED =
      InlinePictures.of(
          RawMessage.of(
              ("Content-Type: image/gif\r\nContent-ID: <logo@x.example>\r\n"
                      + "Content-Location: http://x.example/logo.gif\r\n"
                      + "Content-Transfer-Encoding: base64\r\n\r\n"
                      + GIF)
                  .getBytes(ISO_8859_1)));

  static List<String> fragments() {
    return HostileFragments.aimedAt(TRAP);
  }

  @ParameterizedTest
  @MethodSource("fragments")
  void nothingHostileIsLeft(String fragment) {
    String html = clean("<p>before</p>" + fragment + "<p>after</p>").page().outerHtml();

    Document page = Inspection.harmless(html);

    assertThat(page.body().text()).contains("before");
    assertThat(page.select("a[href]").eachAttr("href")).noneMatch(h -> h.contains("alert"));
  }

  @Test
  void nothingHostileIsLeftOfAllTogether() {
    String html = clean(String.join("\n", fragments())).page().outerHtml();

    Inspection.harmless(html);
    Inspection.harmless(clean(html).page().outerHtml());
  }

  /** What does not even tell a clean page from a hostile one proves nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>x</script>",
        "<p onclick=x>",
        "<img src='http://trap.example/x.png'>",
        "<a href='javascript:x'>a</a>",
        "<p style='background:url(x)'>",
        "<style>@import 'x'</style>"
      })
  void theInspectionFindsWhatIsHostile(String fragment) {
    assertThatThrownBy(() -> Inspection.harmless(fragment)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aLayoutKeepsItsLook() {
    Document page =
        clean(
                """
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
                  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html lang="de" dir="ltr"><head><title>t</title><style>
                .card{color:#333;background:#fff} @media (max-width:600px){.card{width:100%}}
                </style></head>
                <body class="full" bgcolor="#eeeeee" style="margin:0" text="#111111">
                <table class="card" width="600" cellpadding="0" cellspacing="0" align="center"
                  role="presentation" style="border-collapse:collapse"><tr>
                <td bgcolor="#ff0000" valign="top" colspan="2" style="padding:10px 5px">
                <font face="Arial" size="2" color="#00f">Words</font>
                <a class="button" name="x" href="https://x.example/?a=1&amp;b=2">Link</a>
                <a href="#x">down</a></td></tr></table>
                <style>#late{font-size:20px}</style></body></html>
                """)
            .page();

    assertThat(page.select("style").eachText()).isEmpty();
    assertThat(page.select("style").stream().map(Element::data))
        .anyMatch(s -> s.contains(".card{color:#333;background:#fff;}"))
        .anyMatch(s -> s.contains("@media (max-width:600px){.card{width:100%;}"))
        .anyMatch(s -> s.contains("#late{font-size:20px;}"));
    assertThat(page.body().outerHtml())
        .contains("bgcolor=\"#eeeeee\"", "class=\"full\"", "text=\"#111111\"", "margin:0;")
        .contains("width=\"600\"", "cellpadding=\"0\"", "role=\"presentation\"", "colspan=\"2\"")
        .contains("border-collapse:collapse;", "padding:10px 5px;", "face=\"Arial\"")
        .contains("href=\"https://x.example/?a=1&amp;b=2\"", "href=\"#x\"", "name=\"x\"");
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.outerHtml())
        .startsWithIgnoringCase("<!doctype html PUBLIC \"-//W3C//DTD XHTML 1.0 Trans");
  }

  @ParameterizedTest
  @CsvSource({
    "cid:logo@x.example",
    "cid:logo%40x.example",
    "http://x.example/logo.gif",
    "'data:image/gif;base64,R0lGODlhAQABAAAAACw='",
    "' data:image/gif;base64,R0lGODlh AQABAAAAACw='",
    "'data:image/png;base64,R0lGODlhAQABAAAAACw='"
  })
  void aPictureOfTheMailIsShown(String address) {
    HarmlessPage harmless = clean("<img width=20 alt=logo src=\"" + address + "\">");

    assertThat(harmless.page().select("img").attr("src")).isEqualTo("data:image/gif;base64," + GIF);
    assertThat(harmless.remotePictures()).isZero();
  }

  @Test
  void aRemotePictureLeavesItsPlace() {
    HarmlessPage harmless =
        clean(
            "<img class=hero src=https://x.example/a.png alt='A bridge' width=600 height=200>"
                + "<img src=https://x.example/pixel.gif width=1 height=1 alt=''>"
                + "<img src=cid:gone alt=gone><table background=https://x.example/b.png></table>"
                + "<p style='background:url(https://x.example/c.png)'>x</p>");

    Element place = harmless.page().selectFirst("span.hero");
    assertThat(place).isNotNull();
    assertThat(place.text()).isEqualTo("A bridge");
    assertThat(place.attr("style")).contains("width:600px", "height:200px");
    assertThat(harmless.page().select("img")).isEmpty();
    assertThat(harmless.page().select("[style*=display:none]")).hasSize(1);
    assertThat(harmless.remotePictures()).isEqualTo(5);
  }

  @Test
  void theMailIsReadForItsPicturesOnceAndOnlyWhereThePageShowsSome() {
    AtomicInteger asked = new AtomicInteger();
    Supplier<InlinePictures> source =
        () -> {
          asked.incrementAndGet();
          return CARRIED;
        };

    HarmlessPage.of("<p>words</p><img alt=x>", source);
    assertThat(asked).hasValue(0);

    HarmlessPage.of("<img src=cid:logo@x.example><img src=https://x.example/>", source);
    assertThat(asked).hasValue(1);
  }

  @Test
  void onePictureShownOftenIsBounded() {
    String large =
        Base64.getEncoder().encodeToString(("GIF89a" + "x".repeat(999_994)).getBytes(ISO_8859_1));
    RawMessage raw =
        RawMessage.of(
            ("Content-Type: image/gif\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + large)
                .getBytes(ISO_8859_1));

    HarmlessPage harmless =
        HarmlessPage.of("<img src=cid:a>".repeat(100), () -> InlinePictures.of(raw));

    assertThat(harmless.page().select("img[src]")).hasSize(10);
    assertThat(harmless.largePictures()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource({
    "<base href='https://x.example/a/'><a href='b.html'>b</a>, https://x.example/a/b.html",
    "<a href=' https://x.example/ '>b</a>, https://x.example/",
    "<a href='MAILTO:a@x.example'>b</a>, MAILTO:a@x.example",
    "<a href='b.html'>b</a>, ''",
    "<a href='tel:123'>b</a>, ''",
    "<a href='https:b'>b</a>, ''"
  })
  void linksLeadOutOrNowhere(String html, String target) {
    assertThat(clean(html).page().select("a").attr("href")).isEqualTo(target);
  }

  static Stream<Named<String>> large() {
    return Stream.of(
        Named.of("deep", "<div>".repeat(200_000) + "deep"),
        Named.of("deep tables", "<table><tr><td>".repeat(50_000) + "deep"),
        Named.of("scripts", "<script>x</script>".repeat(100_000) + "deep"),
        Named.of("titles", "<p><title>x</title>".repeat(50_000) + "deep"),
        Named.of("pictures", "<img src=https://x.example/ alt=x>".repeat(100_000) + "deep"),
        Named.of("styles", "<style>p{color:red}</style>".repeat(50_000) + "deep"),
        Named.of("a long style", "<p style='" + "color:red;".repeat(300_000) + "'>deep"),
        Named.of("formatting", "<b><i><u><p>".repeat(20_000) + "deep"),
        Named.of("nested links", "<a href=https://x.example/>x".repeat(50_000) + "deep"),
        Named.of("attributes", "<p " + "a=b ".repeat(1000) + ">" + "x".repeat(10) + "deep"),
        Named.of("templates", "<template>".repeat(50_000) + "</template>".repeat(50_000) + "deep"));
  }

  @ParameterizedTest
  @MethodSource("large")
  void largePagesEndSoon(String html) {
    String shown = assertTimeoutPreemptively(LIMIT, () -> clean(html).page().outerHtml());

    assertThat(shown.toLowerCase(Locale.ROOT)).contains("deep");
  }

  private static HarmlessPage clean(String html) {
    return HarmlessPage.of(html, () -> CARRIED);
  }
}
