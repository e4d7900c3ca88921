package io.cuttings.settings;

/** A password or token; it is never printed. */
public record Secret(String value) {
  static final String MASK = "***";

  /** Whether there is none. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : MASK;
  }
}
