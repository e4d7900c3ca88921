package io.cuttings.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final HandClock hand = new HandClock();
  private final Kept<Integer, String> kept = new Kept<>(hand);

  private String made(String value, long millis) {
    hand.advance(Duration.ofMillis(millis));
    return value;
  }

  @Test
  void whatIsMadeOfTheSameIsMadeOnce() {
    assertThat(kept.get(1, () -> made("first", 0))).isEqualTo("first");
    hand.advance(Duration.ofHours(1));
    assertThat(kept.get(1, () -> made("again", 0))).isEqualTo("first");
  }

  @Test
  void whatCostsNothingIsAlwaysNew() {
    kept.get(1, () -> made("first", 0));
    assertThat(kept.get(2, () -> made("second", 0))).isEqualTo("second");
  }

  @Test
  void whatTakesLongIsMadeAnewFiftyTimesThatLater() {
    kept.get(1, () -> made("first", 100));
    hand.advance(Duration.ofMillis(4999));
    assertThat(kept.get(2, () -> made("second", 100))).isEqualTo("first");
    hand.advance(Duration.ofMillis(1));
    assertThat(kept.get(2, () -> made("second", 100))).isEqualTo("second");
  }

  @Test
  void nothingIsOlderThanTenSeconds() {
    kept.get(1, () -> made("first", 3000));
    hand.advance(Duration.ofSeconds(10));
    assertThat(kept.get(2, () -> made("second", 0))).isEqualTo("second");
  }
}
