package io.cuttings.split.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.split.role.Phrases.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WEB|View this email in your browser",
        "WEB|Im Browser ansehen",
        "WEB|Voir la version en ligne",
        "WEB|在浏览器中查看",
        "WEB|ブラウザで見る",
        "FOOTER|You are receiving this because you subscribed",
        "FOOTER|Se désabonner",
        "FOOTER|Darse de baja",
        "FOOTER|退订",
        "FOOTER|配信停止はこちら",
        "SPONSOR|This issue is sponsored by:",
        "SPONSOR|Anzeige",
        "SPONSOR|广告",
        "BUTTON|Read more →",
        "BUTTON|Lire la suite",
        "BUTTON|阅读全文",
        "CONTENTS|In this issue",
        "CONTENTS|目次",
        "NOTICE|Apologies, the earlier issue had a broken link",
      })
  void newslettersSayThisOfThemselves(Kind kind, String text) {
    assertThat(Phrases.builtIn().says(kind, text)).isTrue();
  }

  @Test
  void headlinesAreNoPhrases() {
    for (String headline :
        List.of(
            "A browser for the web of the sea", "Sponsors of the old theatre", "Wie man liest")) {
      for (Kind kind : Kind.values()) {
        assertThat(Phrases.builtIn().says(kind, headline)).as(kind + " " + headline).isFalse();
      }
    }
  }
}
