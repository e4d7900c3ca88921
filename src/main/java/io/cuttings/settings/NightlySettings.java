package io.cuttings.settings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the daemon does what it does once a day.
 *
 * @param at by the clock of the machine's own time zone; null where nothing is done
 * @param verifies whether the whole library is verified then
 */
public record NightlySettings(@Nullable LocalTime at, boolean verifies) {

  public boolean isOn() {
    return at != null;
  }
}
