package io.cuttings.web.plot;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Counts of months, one behind the other. */
public final class Months {
  private static final int HALF_YEAR = 6;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Months() {}

  /**
   * Draws them.
   *
   * @param name of the plot, unique within a page
   * @param what is counted, such as "issues"
   * @param counts one a month, beginning with the first
   */
  public static String svg(String name, String what, YearMonth first, List<Long> counts) {
    List<Bars.Bar> bars =
        IntStream.range(0, counts.size())
            .mapToObj(i -> bar(first.plusMonths(i), counts.get(i), what))
            .toList();
    YearMonth last = first.plusMonths(Math.max(0, counts.size() - 1));
    long sum = counts.stream().mapToLong(Long::longValue).sum();
    String description =
        String.format(
            Locale.ROOT,
            "%,d %s from %s to %s.",
            sum,
            what,
            MONTH.format(first),
            MONTH.format(last));
    return Bars.svg(name, "How many " + what + " are dated in each month", description, bars);
  }

  private static Bars.Bar bar(YearMonth month, long count, String what) {
    String label = month.getMonthValue() % HALF_YEAR == 1 ? MONTH.format(month) : "";
    String hint = String.format(Locale.ROOT, "%s: %,d %s", MONTH.format(month), count, what);
    return new Bars.Bar(count, label, hint);
  }
}
