package io.cuttings.web.plot;

import java.util.Locale;

/**
 * An SVG in the making, as wide as its place: positions from left to right are percentages, so that
 * the letters keep their size on a phone. For one thread.
 */
final class Svg {
  private static final double PERCENT = 100;

  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a picture.
   *
   * @param name of the plot, unique within a page
   * @param title what it shows, for those who do not see it
   * @param description what is to be seen in it
   */
  Svg(String name, int height, String title, String description) {
    append(
        "<svg class=\"plot plot-%s\" width=\"100%%\" height=\"%d\" role=\"img\""
            + " aria-labelledby=\"%s-title %s-desc\">",
        name, height, name, name);
    append("<title id=\"%s-title\">%s</title>", name, escaped(title));
    append("<desc id=\"%s-desc\">%s</desc>", name, escaped(description));
  }

  /** A line from left to right. */
  void rule(double from, double to, double y) {
    append(
        "<line x1=\"%.2f%%\" y1=\"%.1f\" x2=\"%.2f%%\" y2=\"%.1f\"/>",
        from * PERCENT, y, to * PERCENT, y);
  }

  /** A dot; whoever points at it reads the hint. */
  void dot(double x, double y, double radius, String hint) {
    append(
        "<circle cx=\"%.2f%%\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
        x * PERCENT, y, radius, escaped(hint));
  }

  /** A bar that stands on its lower end. */
  void bar(double x, double width, double bottom, double height, String hint) {
    append(
        "<rect x=\"%.2f%%\" y=\"%.1f\" width=\"%.2f%%\" height=\"%.1f\"><title>%s</title></rect>",
        x * PERCENT, bottom - height, width * PERCENT, height, escaped(hint));
  }

  /** A word or two; the anchor is start, middle or end. */
  void label(double x, double y, String anchor, String words) {
    append(
        "<text x=\"%.2f%%\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x * PERCENT, y, anchor, escaped(words));
  }

  String finished() {
    return text + "</svg>";
  }

  private void append(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
