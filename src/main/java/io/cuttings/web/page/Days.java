package io.cuttings.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Days as the pages count them, UTC. */
final class Days {
  private Days() {}

  static LocalDate today(Clock clock) {
    return day(clock.instant());
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  static YearMonth month(Clock clock) {
    return YearMonth.from(today(clock));
  }

  /** The midnight at which it begins. */
  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
