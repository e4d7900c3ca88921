package io.cuttings.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final Hand hand = new Hand();
  private final Kept<Integer, String> kept = new Kept<>(hand);

  /** A clock that is set by hand. */
  private static final class Hand extends Clock {
    Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private String made(String value, long millis) {
    hand.now = hand.now.plusMillis(millis);
    return value;
  }

  @Test
  void whatIsMadeOfTheSameIsMadeOnce() {
    assertThat(kept.get(1, () -> made("first", 0))).isEqualTo("first");
    hand.now = hand.now.plusSeconds(3600);
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
    hand.now = hand.now.plusMillis(4999);
    assertThat(kept.get(2, () -> made("second", 100))).isEqualTo("first");
    hand.now = hand.now.plusMillis(1);
    assertThat(kept.get(2, () -> made("second", 100))).isEqualTo("second");
  }

  @Test
  void nothingIsOlderThanTenSeconds() {
    kept.get(1, () -> made("first", 3000));
    hand.now = hand.now.plusSeconds(10);
    assertThat(kept.get(2, () -> made("second", 0))).isEqualTo("second");
  }
}
