package io.cuttings.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rhythm of what comes once a week or less often, by the median of the latest distances: an
 * issue that was left out and a special one between do not move it.
 */
final class GapRhythm {
  private static final int LATEST = 12;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 400;
  private static final int WEEK = 7;

  /** Most issues keep their distance. */
  private static final double REGULAR = 2.0 / 3;

  /** Most issues come on one weekday. */
  private static final double SAME_WEEKDAY = 0.6;

  /** What a distance is called, and in which unit the next issue follows. */
  private static final List<Named> NAMED =
      List.of(
          new Named(5, 9, "weekly", 1, 0),
          new Named(12, 16, "every two weeks", 2, 0),
          new Named(19, 23, "every three weeks", 3, 0),
          new Named(26, 35, "monthly", 0, 1),
          new Named(55, 66, "every two months", 0, 2),
          new Named(84, 98, "quarterly", 0, 3),
          new Named(170, 196, "twice a year", 0, 6),
          new Named(350, 380, "yearly", 0, 12));

  private GapRhythm() {}

  /** The rhythm of these days, ascending; empty where they have none. */
  static Optional<Rhythm> of(List<LocalDate> days) {
    int median = median(days);
    return median < SHORTEST || median > LONGEST || !isRegular(days, median)
        ? Optional.empty()
        : Optional.of(
            NAMED.stream()
                .filter(named -> named.least <= median && median <= named.most)
                .findFirst()
                .map(named -> rhythm(named, median, days))
                .orElseGet(() -> unnamed(median, newest(days))));
  }

  private static boolean isRegular(List<LocalDate> days, int median) {
    List<Integer> gaps = gaps(days);
    double tolerance = Math.max(2, median / 4.0);
    long near = gaps.stream().filter(gap -> Math.abs(gap - median) <= tolerance).count();
    return near >= REGULAR * gaps.size();
  }

  private static Rhythm rhythm(Named named, int median, List<LocalDate> days) {
    LocalDate newest = newest(days);
    if (named.weeks == 0) {
      return new Rhythm(named.words, median, newest.plusMonths(named.months));
    }
    LocalDate next = newest.plusWeeks(named.weeks);
    return weekday(days)
        .map(
            weekday ->
                new Rhythm(
                    named.words + ", on " + WeekRhythm.plural(weekday),
                    median,
                    nearest(next, weekday)))
        .orElseGet(() -> new Rhythm(named.words, median, next));
  }

  private static Rhythm unnamed(int median, LocalDate newest) {
    return new Rhythm("about every %d days".formatted(median), median, newest.plusDays(median));
  }

  private static Optional<DayOfWeek> weekday(List<LocalDate> days) {
    List<LocalDate> latest = days.subList(Math.max(0, days.size() - LATEST), days.size());
    return latest.stream()
        .collect(Collectors.groupingBy(LocalDate::getDayOfWeek, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() >= SAME_WEEKDAY * latest.size())
        .findFirst() // more than half have it: there is one at most
        .map(Map.Entry::getKey);
  }

  /** An issue that came a day late does not put off the next. */
  private static LocalDate nearest(LocalDate day, DayOfWeek weekday) {
    int ahead = Math.floorMod(weekday.getValue() - day.getDayOfWeek().getValue(), WEEK);
    return ahead <= WEEK / 2 ? day.plusDays(ahead) : day.minusDays(WEEK - ahead);
  }

  /** The middle one of the latest distances, the smaller of two. */
  static int median(List<LocalDate> days) {
    List<Integer> sorted = gaps(days).stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static List<Integer> gaps(List<LocalDate> days) {
    return IntStream.range(Math.max(1, days.size() - LATEST), days.size())
        .mapToObj(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
        .toList();
  }

  private static LocalDate newest(List<LocalDate> days) {
    return days.get(days.size() - 1);
  }

  /** A distance of so many days has a name. */
  private record Named(int least, int most, String words, int weeks, int months) {}
}
