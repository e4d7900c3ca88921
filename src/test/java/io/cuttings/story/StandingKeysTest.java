package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingKeysTest {

  private static List<StoryItem> items(int count, int perPublication, int perDay) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                StoryItemBuilder.item("i" + i)
                    .publication("p" + i / perPublication)
                    .day(i % perPublication / perDay)
                    .build())
        .toList();
  }

  @Test
  void whatOnePublicationRepeatsOnEightDaysStands() {
    assertThat(StandingKeys.isStanding(items(7, 100, 1))).isFalse();
    assertThat(StandingKeys.isStanding(items(8, 100, 1))).isTrue();
  }

  @Test
  void manyItemsOfOneDayDoNotStand() {
    assertThat(StandingKeys.isStanding(items(70, 100, 10))).isFalse();
  }

  @Test
  void whatManyPublicationsReportDoesNotStand() {
    assertThat(StandingKeys.isStanding(items(100, 2, 1))).isFalse();
  }

  @Test
  void whatIsEverywhereStands() {
    assertThat(StandingKeys.isStanding(items(StandingKeys.MOST_ITEMS, 1, 1))).isFalse();
    assertThat(StandingKeys.isStanding(items(StandingKeys.MOST_ITEMS + 1, 1, 1))).isTrue();
  }
}
