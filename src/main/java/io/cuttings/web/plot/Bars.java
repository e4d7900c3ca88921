package io.cuttings.web.plot;

import java.util.List;
import java.util.Locale;

/** Counts side by side, the same distance in time between them. */
public final class Bars {
  private static final int HEIGHT = 64;
  private static final int HEAD = 18;
  private static final int FOOT = 20;
  private static final int BASELINE = 14;
  private static final int TOP_BASELINE = 12;
  private static final double GAP = 0.2;

  private Bars() {}

  /**
   * A bar.
   *
   * @param label below it; empty for none
   * @param hint what it stands for, for whoever points at it
   */
  public record Bar(long count, String label, String hint) {}

  /**
   * Draws them.
   *
   * @param name of the plot, unique within a page
   */
  public static String svg(String name, String title, String description, List<Bar> bars) {
    Svg svg = new Svg(name, HEAD + HEIGHT + FOOT, title, description);
    long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    double step = 1.0 / Math.max(1, bars.size());
    double bottom = HEAD + HEIGHT;
    svg.label(0, TOP_BASELINE, "start", String.format(Locale.ROOT, "%,d at most", most));
    svg.rule(0, 1, bottom);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double height = HEIGHT * (bar.count / (double) most);
      svg.bar((i + GAP / 2) * step, (1 - GAP) * step, bottom, height, bar.hint);
      if (!bar.label.isEmpty()) {
        svg.label(i * step, bottom + BASELINE, "start", bar.label);
      }
    }
    return svg.finished();
  }
}
