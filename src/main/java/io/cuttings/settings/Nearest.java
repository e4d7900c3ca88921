package io.cuttings.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Finds what a user most likely meant: the least number of letters to change. */
final class Nearest {
  private Nearest() {}

  static String to(String written, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(written, candidate)))
        .orElseThrow();
  }

  /** Levenshtein's distance. */
  static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int row = 1; row <= one.length(); row++) {
      int[] here = new int[above.length];
      here[0] = row;
      for (int column = 1; column < here.length; column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int insertOrDelete = Math.min(here[column - 1], above[column]) + 1;
        here[column] = Math.min(insertOrDelete, above[column - 1] + change);
      }
      above = here;
    }
    return above[other.length()];
  }
}
