package io.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Blog.example.org/a?b=c, blog.example.org example.org",
    "http://example.org:8080, example.org",
    "https://user@news.example/, news.example",
    "http://192.0.2.7/x, 192.0.2.7",
    "https://localhost/x, localhost",
    "mailto:a@b.example, ''"
  })
  void aSiteIsItsHostAndTheDomainsAbove(String url, String sites) {
    assertThat(Sites.of(url)).isEqualTo(sites.isEmpty() ? List.of() : List.of(sites.split(" ")));
  }
}
