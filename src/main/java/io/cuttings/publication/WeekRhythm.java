package io.cuttings.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rhythm of what comes on several days of each week: dailies, which mostly rest at the weekend,
 * and those that come twice or three times.
 */
final class WeekRhythm {
  private static final int LONGEST_GAP = 4;
  private static final int WEEK = 7;

  /** Before a daily has been seen for two weeks, its days of rest are a guess. */
  private static final int TWO_WEEKS = 2 * WEEK - 1;

  private static final double USUAL = 0.5;
  private static final double COVERED = 0.75;

  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final List<String> TIMES =
      List.of(
          "",
          "weekly",
          "twice a week",
          "three times a week",
          "four times a week",
          "five times a week",
          "six times a week");

  private final List<LocalDate> days;
  private final LocalDate first;
  private final LocalDate newest;

  private WeekRhythm(List<LocalDate> days) {
    this.days = days;
    this.first = days.get(0);
    this.newest = days.get(days.size() - 1);
  }

  /** The rhythm of these days, ascending; empty where it is not one of weekdays. */
  static Optional<Rhythm> of(List<LocalDate> days) {
    return GapRhythm.median(days) > LONGEST_GAP ? Optional.empty() : new WeekRhythm(days).found();
  }

  private Optional<Rhythm> found() {
    if (ChronoUnit.DAYS.between(first, newest) < TWO_WEEKS) {
      return GapRhythm.median(days) == 1
          ? Optional.of(new Rhythm("daily", 1, next(daysSoFar())))
          : Optional.empty();
    }
    Set<DayOfWeek> usual = usual();
    long covered = days.stream().filter(day -> usual.contains(day.getDayOfWeek())).count();
    return usual.size() < 2 || covered < COVERED * days.size()
        ? Optional.empty()
        : Optional.of(new Rhythm(words(usual), WEEK / usual.size(), next(usual)));
  }

  private Set<DayOfWeek> daysSoFar() {
    return days.stream().allMatch(day -> WORKDAYS.contains(day.getDayOfWeek()))
        ? WORKDAYS
        : EnumSet.allOf(DayOfWeek.class);
  }

  /** The weekdays on most of which an issue came. */
  private Set<DayOfWeek> usual() {
    Set<DayOfWeek> usual = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      long could =
          first.datesUntil(newest.plusDays(1)).filter(d -> d.getDayOfWeek() == weekday).count();
      long did = days.stream().filter(d -> d.getDayOfWeek() == weekday).count();
      if (did > USUAL * could) {
        usual.add(weekday);
      }
    }
    return usual;
  }

  private LocalDate next(Set<DayOfWeek> usual) {
    LocalDate next = newest.plusDays(1);
    while (!usual.contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static String words(Set<DayOfWeek> usual) {
    if (usual.size() == WEEK) {
      return "daily";
    }
    List<DayOfWeek> listed = List.copyOf(usual); // an EnumSet's order is that of the week
    DayOfWeek from = listed.get(0);
    DayOfWeek to = listed.get(listed.size() - 1);
    boolean isRun = to.getValue() - from.getValue() == listed.size() - 1;
    if (isRun && usual.size() > LONGEST_GAP) {
      return "daily, %s to %s".formatted(name(from), name(to));
    }
    return isRun && usual.size() > 2
        ? "%s, %s to %s".formatted(TIMES.get(usual.size()), name(from), name(to))
        : "%s, on %s".formatted(TIMES.get(usual.size()), enumerated(listed));
  }

  private static String enumerated(List<DayOfWeek> weekdays) {
    int last = weekdays.size() - 1;
    String others =
        weekdays.subList(0, last).stream()
            .map(WeekRhythm::plural)
            .collect(Collectors.joining(", "));
    return others + " and " + plural(weekdays.get(last));
  }

  static String plural(DayOfWeek weekday) {
    return name(weekday) + "s";
  }

  private static String name(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
