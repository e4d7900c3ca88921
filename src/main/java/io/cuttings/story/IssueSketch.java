package io.cuttings.story;

import java.util.List;

/**
 * What an issue says, in 32 minima of its shingles (see {@link MinHash}), each with eight
 * hexadecimal digits: enough to see that another says nearly the same.
 */
final class IssueSketch {
  private static final int MINIMA = 32;
  private static final int DIGITS = 8;

  private IssueSketch() {}

  static String of(List<String> words) {
    StringBuilder sketch = new StringBuilder(MINIMA * DIGITS);
    for (long minimum : MinHash.minima(Words.shingles(words), MINIMA)) {
      sketch.append("%08x".formatted((int) minimum));
    }
    return sketch.toString();
  }

  /** About the share of what either says that both say; 0 where one says too little to compare. */
  static double likeness(String a, String b) {
    if (a.length() != MINIMA * DIGITS || b.length() != a.length()) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < a.length(); i += DIGITS) {
      same += a.regionMatches(i, b, i, DIGITS) ? 1 : 0;
    }
    return (double) same / MINIMA;
  }
}
