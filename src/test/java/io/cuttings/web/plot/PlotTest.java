package io.cuttings.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aTimelineHasARowAPublicationAndADotADay() {
    Element svg =
        parsed(
            Timeline.svg(
                List.of(
                    new Timeline.Mark("The Letter", DAY),
                    new Timeline.Mark("The <Dispatch>", DAY.plusDays(10)),
                    new Timeline.Mark("The Letter", DAY.plusDays(5)))));
    assertThat(svg.select("line")).hasSize(2);
    assertThat(svg.select("circle").eachAttr("cx")).containsExactly("1.50%", "50.00%", "98.50%");
    assertThat(svg.select("text").eachText())
        .containsExactly("The Letter", "The <Dispatch>", "2 Mar 2026", "12 Mar 2026");
    assertThat(svg.select("desc").text())
        .isEqualTo("2 publications from 2 Mar 2026 to 12 Mar 2026; the first was The Letter.");
  }

  @Test
  void aTimelineOfOneDayStandsInTheMiddle() {
    Element svg = parsed(Timeline.svg(List.of(new Timeline.Mark("The Letter", DAY))));
    assertThat(svg.select("circle").attr("cx")).isEqualTo("50.00%");
    assertThat(svg.select("text").eachText()).contains("2 Mar 2026");
  }

  @Test
  void aTimelineOfManyPublicationsIsBounded() {
    List<Timeline.Mark> marks =
        IntStream.range(0, 500).mapToObj(i -> new Timeline.Mark("Letter " + i, DAY)).toList();
    assertThat(parsed(Timeline.svg(marks)).select("line")).hasSize(30);
  }

  @Test
  void aYearHasItsWeeks() {
    Element svg =
        parsed(Weeks.svg(List.of(DAY, DAY.plusDays(1), DAY.minusWeeks(60)), DAY, "daily"));
    assertThat(svg.select("rect")).hasSize(53);
    assertThat(svg.select("rect").last().attr("height")).isEqualTo("64.0");
    assertThat(svg.select("rect").first().attr("height")).isEqualTo("0.0");
    assertThat(svg.select("desc").text())
        .isEqualTo("2 issues in the year up to 2 Mar 2026; daily.");
  }

  @Test
  void countsAreWrittenTheSameEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      Element svg =
          parsed(Months.svg("items", "items", YearMonth.of(2026, 1), List.of(1500L, 0L, 750L)));
      assertThat(svg.select("desc").text()).isEqualTo("2,250 items from Jan 2026 to Mar 2026.");
      assertThat(svg.select("rect").eachAttr("height")).containsExactly("64.0", "0.0", "32.0");
      assertThat(svg.select("text").first().text()).isEqualTo("1,500 at most");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingCountedIsNoBar() {
    Element svg = parsed(Months.svg("items", "items", YearMonth.of(2026, 1), List.of(0L, 0L)));
    assertThat(svg.select("rect").eachAttr("height")).containsOnly("0.0");
  }

  private static Element parsed(String svg) {
    return Jsoup.parse(svg, "", Parser.xmlParser()).child(0);
  }
}
