package io.cuttings.publication;

import java.time.LocalDate;

/**
 * A cadence that was found.
 *
 * @param words what it is called
 * @param step days between two issues, about
 * @param next when the next issue is expected
 */
record Rhythm(String words, int step, LocalDate next) {
  /** What waits longer than this for a yearly publication has forgotten it. */
  private static final int LONGEST_PATIENCE = 30;

  /** So many days may an issue be late: a holiday for a daily, a week for a monthly. */
  int patience() {
    return Math.min(LONGEST_PATIENCE, Math.max(1, Math.round(step / 4.0f)));
  }
}
