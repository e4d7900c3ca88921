package io.cuttings.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAddressTest {
  private static final String ALL =
      "q=tide%20%26%20time&publication=a%2Fb&section=News&source=S%C3%A9&language=de"
          + "&since=2026-01-01&until=2026-01-31&order=oldest";

  @Test
  void anAddressIsReadAndWrittenTheSame() {
    SearchAddress address = SearchAddress.of(Parameters.of(ALL));
    assertThat(address.query()).isEqualTo(ALL);
    assertThat(address.search())
        .isEqualTo(
            new Search(
                "tide & time",
                "a/b",
                "News",
                "Sé",
                "de",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 31),
                Order.OLDEST));
  }

  @Test
  void emptyFieldsOfAFormAreNoConditions() {
    SearchAddress address = SearchAddress.of(Parameters.of("q=&publication=&since=&order="));
    assertThat(address.query()).isEmpty();
    assertThat(address.search()).isEqualTo(Search.EVERYTHING);
  }

  @Test
  void withWordsTheBestComeFirst() {
    assertThat(SearchAddress.of(Parameters.of("q=tide")).search().order())
        .isEqualTo(Order.RELEVANCE);
  }

  @Test
  void conditionsComeAndGo() {
    SearchAddress address = SearchAddress.of(Parameters.of("q=a&source=x"));
    assertThat(address.with("source", "y").query()).isEqualTo("q=a&source=y");
    assertThat(address.without("source").query()).isEqualTo("q=a");
    assertThat(address.withoutWords().in(Order.NEWEST).query()).isEqualTo("source=x&order=newest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "since=yesterday",
        "until=2026-02-30",
        "order=random",
        "since=2026-02-02&until=2026-02-01"
      })
  void whatMakesNoSenseIsRefusedWithASentence(String query) {
    assertThatThrownBy(() -> SearchAddress.of(Parameters.of(query)))
        .isInstanceOf(RefusedException.class)
        .hasMessageEndingWith(".");
  }
}
