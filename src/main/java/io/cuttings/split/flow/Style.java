package io.cuttings.split.flow;

/**
 * How text looks to a reader.
 *
 * @param size of the letters in CSS pixels
 * @param colour as written, in lower case; empty where none is set
 * @param filled whether it stands on a ground of its own, as the words of a button do
 */
public record Style(
    double size,
    boolean bold,
    boolean italic,
    boolean upper,
    boolean centred,
    String colour,
    boolean filled) {
  /** What a mail reader shows without any rule: 16 pixels (CSS 2.1, 15.7, medium). */
  public static final Style PLAIN = new Style(16, false, false, false, false, "", false);

  public Style withSize(double to) {
    return new Style(to, bold, italic, upper, centred, colour, filled);
  }

  public Style withBold(boolean to) {
    return new Style(size, to, italic, upper, centred, colour, filled);
  }

  public Style withItalic(boolean to) {
    return new Style(size, bold, to, upper, centred, colour, filled);
  }

  public Style withUpper(boolean to) {
    return new Style(size, bold, italic, to, centred, colour, filled);
  }

  public Style withCentred(boolean to) {
    return new Style(size, bold, italic, upper, to, colour, filled);
  }

  public Style withColour(String to) {
    return new Style(size, bold, italic, upper, centred, to, filled);
  }

  public Style withFilled(boolean to) {
    return new Style(size, bold, italic, upper, centred, colour, to);
  }
}
