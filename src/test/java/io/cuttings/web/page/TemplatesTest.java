package io.cuttings.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

  @Test
  void everyValueIsEscaped() {
    String html =
        new Templates()
            .fill("problem", Map.of("title", "<script>x</script>", "sentence", "a \"b\" & 'c'"));
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>").contains("&amp;");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1&z=2, true",
    "HTTP://a.example/, true",
    "javascript:alert(1), false",
    "'java\nscript:alert(1)', false",
    "'https://a.example/\n', false",
    "data:text/html;base64;xx, false",
    "//a.example/x, false",
    ", false"
  })
  void onlyAddressesOfTheWebBecomeLinks(String url, boolean isLinkable) {
    assertThat(new LinkableTest().isLinkable(url)).isEqualTo(isLinkable);
  }
}
