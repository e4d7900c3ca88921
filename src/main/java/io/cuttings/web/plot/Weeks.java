package io.cuttings.web.plot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many issues of a publication came in each week of a year. */
public final class Weeks {
  private static final int WEEKS = 53;
  private static final int QUARTER = 3;
  private static final int WEEK = 7;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Weeks() {}

  /** The year up to the week of the last day. */
  public static String svg(Collection<LocalDate> days, LocalDate last, String cadence) {
    Map<LocalDate, Long> counts =
        days.stream()
            .map(Weeks::monday)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    LocalDate first = monday(last).minusWeeks(WEEKS - 1L);
    List<Bars.Bar> bars = new ArrayList<>();
    long issues = 0;
    for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
      long count = counts.getOrDefault(week, 0L);
      issues += count;
      bars.add(
          new Bars.Bar(count, label(week), "week of %s: %d".formatted(DAY.format(week), count)));
    }
    String description =
        "%d issues in the year up to %s; %s.".formatted(issues, DAY.format(last), cadence);
    return Bars.svg("weeks", "Issues in each week of a year", description, bars);
  }

  /** The first whole week of a quarter bears its name. */
  private static String label(LocalDate week) {
    boolean isFirst = week.getDayOfMonth() <= WEEK && week.getMonthValue() % QUARTER == 1;
    return isFirst ? MONTH.format(week) : "";
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
