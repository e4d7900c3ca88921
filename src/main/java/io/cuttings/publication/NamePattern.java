package io.cuttings.publication;

import java.util.Locale;

/**
 * What a user writes to name publications: a List-Id, an address or a domain, in which {@code *}
 * stands for any characters. Case does not matter.
 */
public record NamePattern(String written) {

  /**
   * @throws IllegalArgumentException where nothing is written, or nothing but {@code *}
   */
  public NamePattern {
    if (written.replace("*", "").isBlank()) {
      throw new IllegalArgumentException("a pattern names something beside *");
    }
  }

  /** Whether the name is one that is meant. */
  public boolean matches(String name) {
    return overlap(lower(written), lower(name).replace("*", ""));
  }

  /** Whether some name would match both. */
  public boolean overlaps(NamePattern other) {
    return overlap(lower(written), lower(other.written));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Row by row: can the first i characters of one and the first k of the other say the same? */
  private static boolean overlap(String one, String other) {
    boolean[] above = new boolean[other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      boolean[] here = new boolean[above.length];
      for (int k = 0; k <= other.length(); k++) {
        boolean isStar = i > 0 && one.charAt(i - 1) == '*';
        boolean isOtherStar = k > 0 && other.charAt(k - 1) == '*';
        boolean isSame = i > 0 && k > 0 && one.charAt(i - 1) == other.charAt(k - 1);
        here[k] =
            (i == 0 && k == 0)
                || (isStar && (above[k] || (k > 0 && here[k - 1])))
                || (isOtherStar && (here[k - 1] || (i > 0 && above[k])))
                || (isSame && above[k - 1]);
      }
      above = here;
    }
    return above[other.length()];
  }

  @Override
  public String toString() {
    return written;
  }
}
