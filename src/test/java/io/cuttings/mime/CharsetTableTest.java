package io.cuttings.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetTableTest {

  @ParameterizedTest
  @CsvSource({
    "UTF8, UTF-8",
    "GB2312, GB18030",
    "Shift_JIS, windows-31j",
    "ks_c_5601-1987, x-windows-949",
    "ISO-8859-1, windows-1252",
    "iso-8859-15, ISO-8859-15",
    "koi8-r, KOI8-R",
    "big5, x-MS950-HKSCS"
  })
  void aNameStandsForTheSupersetThatMailMeans(String name, String meant) {
    assertThat(CharsetTable.charset(name)).contains(Charset.forName(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-ascii", "unknown-8bit", "", "x-martian", "not a name!"})
  void someNamesSayNothing(String name) {
    assertThat(CharsetTable.charset(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"us-ascii, true", "unknown-8bit, true", "x-martian, false"})
  void anUnknownNameIsNotAPlaceholder(String name, boolean isPlaceholder) {
    assertThat(CharsetTable.isPlaceholder(name)).isEqualTo(isPlaceholder);
  }
}
