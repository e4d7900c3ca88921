package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void theRateIsOfWhatWasDoneSinceTheStartAndTheRestGoesByIt() {
    assertThat(
            Pace.ofOctets(900_000_000, 100_000_000, 5 * SECOND).at(2000, 300_000_000, 9 * SECOND))
        .isEqualTo("2000 messages, 300.0 of 900.0 MB, 50.0 MB/s, 0:00:12 left");
    assertThat(Pace.ofMessages(10_000, 0).at(1000, 1000, SECOND / 2))
        .isEqualTo("1000 of 10000 messages, 2000.0/s, 0:00:05 left");
  }

  @Test
  void whereTheTotalIsNotKnownNothingIsSaidOfTheRest() {
    assertThat(Pace.ofOctets(-1, 0, 0).at(1000, 2_500_000, SECOND))
        .isEqualTo("1000 messages, 2.5 MB, 2.5 MB/s");
    assertThat(Pace.ofMessages(-1, 0).at(1000, 1000, SECOND)).isEqualTo("1000 messages, 1000.0/s");
  }
}
