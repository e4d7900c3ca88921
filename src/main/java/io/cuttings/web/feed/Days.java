package io.cuttings.web.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A time of whole days, UTC.
 *
 * @param since the first; null where it is open
 * @param until the last; null where it is open
 */
record Days(@Nullable LocalDate since, @Nullable LocalDate until) {
  static final Days ALL = new Days(null, null);

  static Days of(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  static Days before(YearMonth month) {
    return new Days(null, month.atDay(1).minusDays(1));
  }

  static Days after(YearMonth month) {
    return new Days(month.atEndOfMonth().plusDays(1), null);
  }

  boolean isEmpty() {
    return since != null && until != null && since.isAfter(until);
  }

  boolean contains(LocalDate day) {
    return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
  }

  /** The days that are in both. */
  Days within(Days other) {
    return new Days(later(since, other.since), earlier(until, other.until));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }
}
