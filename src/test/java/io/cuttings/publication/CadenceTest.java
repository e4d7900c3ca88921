package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void fewIssuesHaveNone() {
    for (List<LocalDate> few : List.of(List.<LocalDate>of(), every(7, 1), every(7, 2))) {
      Cadence cadence = Cadence.of(few);
      assertThat(cadence.words()).isEqualTo("too few issues to tell");
      assertThat(cadence.next()).isNull();
      assertThat(cadence.isOverdue(LocalDate.of(2030, 1, 1))).isFalse();
      assertThat(cadence.isSilent(LocalDate.of(2030, 1, 1))).isFalse();
    }
  }

  @Test
  void threeIssuesOnOneDayAreOne() {
    assertThat(Cadence.of(Collections.nCopies(3, MONDAY)).words()).startsWith("too few");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 3, 'weekly, on Mondays', 2026-03-23",
    "7, 200, 'weekly, on Mondays', 2029-12-31",
    "14, 10, 'every two weeks, on Mondays', 2026-07-20",
    "21, 6, 'every three weeks, on Mondays', 2026-07-06",
    "30, 6, monthly, 2026-08-30",
    "61, 5, every two months, 2027-01-01",
    "91, 5, quarterly, 2027-06-01",
    "182, 4, twice a year, 2028-02-29",
    "365, 4, yearly, 2030-03-01",
    "10, 8, about every 10 days, 2026-05-21",
    "1, 40, daily, 2026-04-11"
  })
  void anEvenDistanceHasAName(int distance, int issues, String words, LocalDate next) {
    Cadence cadence = Cadence.of(every(distance, issues));
    assertThat(cadence.words()).isEqualTo(words);
    assertThat(cadence.next()).isEqualTo(next);
  }

  @Test
  void theOrderOfTheDaysDoesNotMatter() {
    List<LocalDate> days = new ArrayList<>(every(7, 20));
    Cadence sorted = Cadence.of(days);
    Collections.shuffle(days, new Random(1));
    assertThat(Cadence.of(days)).isEqualTo(sorted);
  }

  @Test
  void aDailyOfWorkdaysIsNotExpectedOnSaturday() {
    Cadence cadence = Cadence.of(until(LocalDate.of(2026, 4, 3), CadenceTest::isWorkday));
    assertThat(cadence.words()).isEqualTo("daily, Monday to Friday");
    assertThat(cadence.next()).isEqualTo(LocalDate.of(2026, 4, 6));
    assertThat(cadence.isOverdue(LocalDate.of(2026, 4, 7))).isFalse();
    assertThat(cadence.isOverdue(LocalDate.of(2026, 4, 8))).isTrue();
  }

  @Test
  void aHolidayAndASpecialIssueChangeNothing() {
    Predicate<LocalDate> days = CadenceTest::isWorkday;
    LocalDate holiday = LocalDate.of(2026, 3, 18);
    LocalDate special = LocalDate.of(2026, 3, 21);
    List<LocalDate> issues =
        until(
            LocalDate.of(2026, 4, 2),
            day -> (days.test(day) && !day.equals(holiday)) || day.equals(special));
    assertThat(Cadence.of(issues).words()).isEqualTo("daily, Monday to Friday");
  }

  @Test
  void aNewDailyIsNotExpectedOnTheWeekendThatItHasNotSeen() {
    Cadence cadence = Cadence.of(every(1, 5));
    assertThat(cadence.words()).isEqualTo("daily");
    assertThat(cadence.next()).isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "'TUESDAY FRIDAY', 'twice a week, on Tuesdays and Fridays', 2026-04-07",
    "'MONDAY WEDNESDAY FRIDAY', 'three times a week, on Mondays, Wednesdays and Fridays', 2026-04-06",
    "'MONDAY TUESDAY WEDNESDAY THURSDAY', 'four times a week, Monday to Thursday', 2026-04-06",
    "'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY', 'daily, Monday to Saturday', 2026-04-06",
    "'TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY', 'daily, Tuesday to Saturday', 2026-04-07"
  })
  void theDaysOfTheWeekAreNamed(String weekdays, String words, LocalDate next) {
    List<LocalDate> issues =
        until(LocalDate.of(2026, 4, 5), day -> weekdays.contains(day.getDayOfWeek().name()));
    assertThat(Cadence.of(issues).words()).isEqualTo(words);
    assertThat(Cadence.of(issues).next()).isEqualTo(next);
  }

  @Test
  void anIssueThatWasADayLateDoesNotPutOffTheNext() {
    List<LocalDate> days = new ArrayList<>(every(7, 9));
    days.add(LocalDate.of(2026, 5, 5));
    assertThat(Cadence.of(days).next()).isEqualTo(LocalDate.of(2026, 5, 11));
  }

  @Test
  void whatAPublicationDidLongAgoSaysNothing() {
    List<LocalDate> days = new ArrayList<>(every(1, 100));
    LocalDate changed = days.get(99);
    IntStream.rangeClosed(1, 14).forEach(week -> days.add(changed.plusWeeks(week)));
    assertThat(Cadence.of(days).words()).isEqualTo("weekly, on Tuesdays");
  }

  @Test
  void anIssueThatWasLeftOutDoesNotMatter() {
    List<LocalDate> days = new ArrayList<>(every(7, 12));
    days.remove(5);
    days.remove(8);
    assertThat(Cadence.of(days).words()).isEqualTo("weekly, on Mondays");
  }

  @Test
  void whatComesNowAndThenIsIrregular() {
    List<LocalDate> days =
        Stream.of(0, 3, 40, 47, 130, 131, 190, 203, 290).map(MONDAY::plusDays).toList();
    assertThat(Cadence.of(days).words()).isEqualTo("irregular");
    assertThat(Cadence.of(days).next()).isNull();
    assertThat(Cadence.of(every(1000, 4)).words()).isEqualTo("irregular");
  }

  @Test
  void aWeeklyIsOverdueAfterTwoDaysAndSilentAfterTwoMonths() {
    Cadence cadence = Cadence.of(every(7, 10));
    LocalDate next = LocalDate.of(2026, 5, 11);
    assertThat(cadence.next()).isEqualTo(next);
    assertThat(cadence.isOverdue(next.plusDays(2))).isFalse();
    assertThat(cadence.isOverdue(next.plusDays(3))).isTrue();
    LocalDate silent = next.minusWeeks(1).plusDays(60);
    assertThat(cadence.isSilent(silent.minusDays(1))).isFalse();
    assertThat(cadence.isSilent(silent)).isTrue();
    assertThat(cadence.isOverdue(silent)).isFalse();
  }

  @Test
  void onesPatienceGrowsWithTheDistance() {
    Cadence monthly = Cadence.of(every(30, 6));
    LocalDate next = LocalDate.of(2026, 8, 30);
    assertThat(monthly.isOverdue(next.plusDays(8))).isFalse();
    assertThat(monthly.isOverdue(next.plusDays(9))).isTrue();
    assertThat(monthly.isSilent(next.plusDays(80))).isFalse();
  }

  private static List<LocalDate> every(int distance, int issues) {
    return IntStream.range(0, issues).mapToObj(i -> MONDAY.plusDays((long) distance * i)).toList();
  }

  private static List<LocalDate> until(LocalDate last, Predicate<LocalDate> comes) {
    return MONDAY.datesUntil(last.plusDays(1)).filter(comes).toList();
  }

  private static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
