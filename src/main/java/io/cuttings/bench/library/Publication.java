package io.cuttings.bench.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A newsletter that does not exist.
 *
 * @param domain its own part of the name, of ASCII letters
 * @param isDaily whether it comes on every working day, and not once a week
 * @param day of the week on which a weekly one comes
 * @param hour at which it comes
 * @param headings of its sections, of which an issue has some
 */
record Publication(
    String name,
    String domain,
    Tongue tongue,
    Layout layout,
    boolean isDaily,
    DayOfWeek day,
    int hour,
    List<String> headings) {

  boolean isDue(LocalDate date) {
    DayOfWeek today = date.getDayOfWeek();
    return isDaily ? today.compareTo(DayOfWeek.SATURDAY) < 0 : today == day;
  }
}
