package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.mime.Body;
import io.cuttings.publication.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final String URL = "https://harbour.example/12?a=1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href='URL'>View in browser</a></p>",
        "<td><a href='https://x.example/'>Subscribe</a> | <a href='URL'><b>Read</b> Online</a></td>",
        "<p>Email not displaying correctly? <a href='URL'>Look here</a></p>",
        "<p>Wird diese E-Mail nicht richtig dargestellt? <a href='URL'>Hier klicken</a></p>",
        "<p>Pour lire cette lettre, <a href='URL'>voir dans le navigateur</a></p>",
        "<p><a href='URL'>Ver en el navegador</a></p>",
        "<p><a href='URL'>在浏览器中查看</a></p>",
        "<p>メールが見づらい方は<a href='URL'>ブラウザで見る</a></p>",
        "<a href='URL'><img src='x.png' alt='Open in browser'></a>",
        "<p><a href='URL'>Visualizza nel browser</a> | <a href='https://x.example/u'>Disiscriviti</a></p>",
        "<p><a href='URL'>Ver no navegador</a></p>",
        "<p><a href='URL'>Bekijk de webversie</a></p>",
        "<p><a href='URL'>Visa i webbläsaren</a></p>",
        "<p><a href='URL'>Zobacz w przeglądarce</a></p>",
        "<p><a href='URL'>Открыть в браузере</a></p>",
        "<p><a href='URL'>Tarayıcıda görüntüle</a></p>",
        "<p><a href='URL'>웹에서 보기</a></p>",
        "<p><a href='URL'>צפייה בדפדפן</a></p>",
        "<p><a href='URL'>عرض في المتصفح</a></p>",
      })
  void isFoundInHtml(String html) {
    Body body = new Body("1", Body.Kind.HTML, html.replace("URL", URL), false, false);

    assertThat(WebAddress.in(Lines.of(body))).contains(URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "News\nView this email in your browser (URL)\n",
        "Read online: URL",
        "View in browser:\nURL\n\ntext",
        "Im Browser ansehen <URL>",
        "** View this email in your browser (URL)",
      })
  void isFoundInPlainText(String text) {
    Body body = new Body("1", Body.Kind.PLAIN, text.replace("URL", URL), false, false);

    assertThat(WebAddress.in(Lines.of(body))).contains(URL);
  }

  @Test
  void aFieldOfTheListCountsWhereItIsOfOneIssue() {
    assertThat(WebAddress.ofOneIssue("<https://harbour.example/archive/12>"))
        .contains("https://harbour.example/archive/12");
    assertThat(WebAddress.ofOneIssue("<https://harbour.example/archive>")).isEmpty();
    assertThat(WebAddress.ofOneIssue("<mailto:12@harbour.example>")).isEmpty();
    assertThat(WebAddress.inField("<https://harbour.example/unsubscribe/12>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>A new <a href='URL'>browser</a> is out</p>",
        "<p><a href='URL'>The pier</a> can be seen <a href='URL'>here</a>; view online maps too</p>",
        "<p><a href='mailto:x@harbour.example'>View in browser</a></p>",
        "<p><a href='URL'>Preview online learning</a></p>",
        "<p>Trouble viewing this email? <a href='URL'>Unsubscribe</a></p>",
        "<p>View in browser: <a href='https://harbour.example/unsubscribe?id=1'>here</a></p>",
        "<p>Read online: <a href='https://www.facebook.com/sharer.php?u=x'>here</a></p>",
      })
  void otherLinksAreNot(String html) {
    Body body = new Body("1", Body.Kind.HTML, html.replace("URL", URL), false, false);

    assertThat(WebAddress.in(Lines.of(body))).isEmpty();
  }
}
