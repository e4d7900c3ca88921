package io.cuttings.web.plot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who carried something when: a row a publication, a dot a day. */
public final class Timeline {
  /** More rows are read in the list below the plot. */
  private static final int MOST_ROWS = 30;

  private static final int ROW = 36;
  private static final int HEAD = 4;
  private static final int FOOT = 22;
  private static final int BASELINE = 13;
  private static final int AXIS = 24;
  private static final double RADIUS = 5;
  private static final double MARGIN = 0.015;
  private static final int LONGEST_NAME = 60;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Timeline() {}

  /** A dot, and the row that it stands in. */
  public record Mark(String row, LocalDate day) {}

  /** Rows in the order of their first marks. */
  public static String svg(List<Mark> marks) {
    Map<String, List<LocalDate>> rows = new LinkedHashMap<>();
    marks.forEach(m -> rows.computeIfAbsent(m.row(), row -> new ArrayList<>()).add(m.day()));
    LocalDate first = marks.stream().map(Mark::day).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    LocalDate last = marks.stream().map(Mark::day).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    int shown = Math.min(MOST_ROWS, rows.size());
    Svg svg =
        new Svg(
            "timeline",
            HEAD + shown * ROW + FOOT,
            "When each publication carried the story",
            description(rows, first, last));
    int top = HEAD;
    for (Map.Entry<String, List<LocalDate>> row : rows.entrySet().stream().limit(shown).toList()) {
      draw(svg, row, top, first, last);
      top += ROW;
    }
    svg.label(0, top + BASELINE, "start", first.equals(last) ? "" : DAY.format(first));
    svg.label(
        first.equals(last) ? 1.0 / 2 : 1,
        top + BASELINE,
        first.equals(last) ? "middle" : "end",
        DAY.format(last));
    return svg.finished();
  }

  private static void draw(
      Svg svg, Map.Entry<String, List<LocalDate>> row, int top, LocalDate first, LocalDate last) {
    svg.label(0, top + BASELINE, "start", shortened(row.getKey()));
    svg.rule(0, 1, top + AXIS);
    for (LocalDate day : row.getValue()) {
      String hint = row.getKey() + ", " + DAY.format(day);
      svg.dot(position(day, first, last), top + AXIS, RADIUS, hint);
    }
  }

  private static double position(LocalDate day, LocalDate first, LocalDate last) {
    long span = ChronoUnit.DAYS.between(first, last);
    double part = span == 0 ? 1.0 / 2 : ChronoUnit.DAYS.between(first, day) / (double) span;
    return MARGIN + part * (1 - 2 * MARGIN);
  }

  private static String description(
      Map<String, List<LocalDate>> rows, LocalDate first, LocalDate last) {
    return "%d %s from %s to %s; the first was %s."
        .formatted(
            rows.size(),
            rows.size() == 1 ? "publication" : "publications",
            DAY.format(first),
            DAY.format(last),
            rows.keySet().iterator().next());
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
