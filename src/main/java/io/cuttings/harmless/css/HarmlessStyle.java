package io.cuttings.harmless.css;

/**
 * Reduces the styles of a mail to what cannot load, run, or leave its place. Nothing is passed on
 * as it is written: a style is cut into tokens as a browser does, and the known ones are written
 * anew. For one page.
 */
public final class HarmlessStyle {
  private final Declarations declarations = new Declarations();

  /** A style sheet, media queries included. */
  public String sheet(String css) {
    StringBuilder safe = new StringBuilder();
    Sheet.write(Tokens.of(css), declarations, safe);
    return safe.toString();
  }

  /** The declarations of a style attribute; empty where none is harmless. */
  public String attribute(String css) {
    StringBuilder safe = new StringBuilder();
    declarations.write(Tokens.of(css), safe);
    return safe.toString();
  }

  /** How many pictures the styles wanted to fetch so far. */
  public int remotePictures() {
    return declarations.remotePictures();
  }
}
