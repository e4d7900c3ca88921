package io.cuttings.story;

import java.util.Arrays;
import java.util.Set;

/**
 * Locality-sensitive hashing of sets (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive
 * Datasets, 3.3 and 3.4): sets that have much in common agree in a band of minima, most others in
 * none. Two sets with a Jaccard similarity of s meet with the probability 1 - (1 - s^3)^10.
 */
final class MinHash {
  static final int BANDS = 10;
  static final int ROWS = 3;

  private MinHash() {}

  static long[] bands(Set<Long> shingles) {
    long[] minima = minima(shingles, BANDS * ROWS);
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash * 31 + minima[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /**
   * The smallest of each of so many hashes; two sets agree in the share that they have in common.
   */
  static long[] minima(Set<Long> shingles, int count) {
    long[] minima = new long[count];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < minima.length; i++) {
        minima[i] = Math.min(minima[i], mix(shingle + i * 0x9e3779b97f4a7c15L));
      }
    }
    return minima;
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): each bit depends on all. */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
