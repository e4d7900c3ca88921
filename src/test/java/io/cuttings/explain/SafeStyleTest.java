package io.cuttings.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "color:red; font-size:18px|color: red; font-size: 18px",
        "COLOR : #FFF !important|color: #FFF",
        "background: rgba(1, 2, 3, .5)|background: rgba(1, 2, 3, .5)",
        "font-family: 'A B', serif|font-family: 'A B', serif",
        "background: url(https://hostile.example/)|''",
        "background: URL(x)|''",
        "background: u\\72l(x)|''",
        "background: image-set(x)|''",
        "width: expression(alert(1))|''",
        "position: fixed; top: 0|''",
        "display: none|''",
        "margin: 0 -99px|''",
        "margin-left: -.5em|''",
        "color: red/**/|''",
        "color: \"</style>\"|''",
        "--x: red|''",
        "@import: x|''",
      })
  void onlyLooksPass(String style, String safe) {
    assertThat(SafeStyle.of(style)).isEqualTo(safe);
  }
}
