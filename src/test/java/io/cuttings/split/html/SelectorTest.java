package io.cuttings.split.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"tr.row", "td[style*=bold] > a", "h2, h3", "p:contains(Paid)", "[lang^=en]"})
  void selectorsAreRead(String written) {
    assertThat(Selector.parse(written).written()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr..row", "td[", "p:nosuch(1)", ">", ""})
  void whatIsNoSelectorIsToldWithTheReason(String written) {
    assertThatThrownBy(() -> Selector.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).{10,}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p:matches((a+)+b)", "p:matchesOwn(x)", "[class~=a]"})
  void regularExpressionsAreNotTaken(String written) {
    assertThatThrownBy(() -> Selector.parse(written)).hasMessageContaining("regular expressions");
  }
}
