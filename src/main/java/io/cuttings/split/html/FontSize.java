package io.cuttings.split.html;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of letters as CSS and the font element write them, in pixels. */
final class FontSize {
  private static final Pattern LENGTH =
      Pattern.compile("(?:^|\\s)(\\d{0,4}(?:\\.\\d{1,6})?)(px|pt|rem|em|%)(?=$|[\\s/;])");

  /** CSS 2.1, 15.7, with medium as 16 pixels. */
  private static final Map<String, Double> KEYWORDS =
      Map.of(
          "xx-small",
          9.0,
          "x-small",
          10.0,
          "small",
          13.0,
          "medium",
          16.0,
          "large",
          18.0,
          "x-large",
          24.0,
          "xx-large",
          32.0);

  /** The font element's sizes 1 to 7 (HTML, 15.3.1). */
  private static final double[] FONT = {10, 10, 13, 16, 18, 24, 32, 48};

  private FontSize() {}

  /** The size within a value of font-size or font; empty where there is none. */
  static OptionalDouble of(String css, double inherited) {
    Matcher length = LENGTH.matcher(css);
    if (length.find() && !length.group(1).isEmpty() && !length.group(1).startsWith(".")) {
      return OptionalDouble.of(
          scale(Double.parseDouble(length.group(1)), length.group(2), inherited));
    }
    if (css.matches("\\.\\d{1,6}(?:r?em)")) {
      double factor = Double.parseDouble("0" + css.replaceAll("r?em", ""));
      return OptionalDouble.of(factor * inherited);
    }
    if (css.equals("0")) {
      return OptionalDouble.of(0);
    }
    for (String word : css.split("\\s+", 8)) {
      Double size = KEYWORDS.get(word);
      if (size != null) {
        return OptionalDouble.of(size);
      }
    }
    return relative(css, inherited);
  }

  private static double scale(double number, String unit, double inherited) {
    return switch (unit) {
      case "pt" -> number * 4 / 3;
      case "em" -> number * inherited;
      case "rem" -> number * 16;
      case "%" -> number * inherited / 100;
      default -> number;
    };
  }

  private static OptionalDouble relative(String css, double inherited) {
    return switch (css) {
      case "smaller" -> OptionalDouble.of(inherited / 1.2);
      case "larger" -> OptionalDouble.of(inherited * 1.2);
      default -> OptionalDouble.empty();
    };
  }

  /** The size that a font element's size attribute stands for. */
  static OptionalDouble ofFontElement(String size) {
    if (!size.matches("[+-]?[1-7]")) {
      return OptionalDouble.empty();
    }
    boolean isRelative = size.startsWith("+") || size.startsWith("-");
    int step = Integer.parseInt(size) + (isRelative ? 3 : 0);
    return OptionalDouble.of(FONT[Math.max(1, Math.min(7, step))]);
  }
}
