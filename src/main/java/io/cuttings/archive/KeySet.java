package io.cuttings.archive;

import java.util.Arrays;

/**
 * Which keys have been seen: 16 octets of each, since half a SHA-256 tells any two messages apart;
 * ten million take 200 MB, in small pieces. One thread.
 */
public final class KeySet {
  /** By the first 16 bits of the key, which are as good as drawn by lot. */
  private static final int BUCKETS = 1 << 16;

  /** Two longs a key, from the start of each bucket on. */
  private final long[][] buckets = new long[BUCKETS][0];

  private final int[] used = new int[BUCKETS];
  private int size;

  /** Adds a key; returns whether it was not there before. */
  public boolean add(ArchiveKey key) {
    long high = half(key, 0);
    long low = half(key, 16);
    if (contains(high, low)) {
      return false;
    }
    int bucket = bucket(high);
    int end = used[bucket];
    if (end == buckets[bucket].length) {
      buckets[bucket] = Arrays.copyOf(buckets[bucket], end + 2 * (1 + end / 16));
    }
    buckets[bucket][end] = high;
    buckets[bucket][end + 1] = low;
    used[bucket] = end + 2;
    size++;
    return true;
  }

  public boolean contains(ArchiveKey key) {
    return contains(half(key, 0), half(key, 16));
  }

  private boolean contains(long high, long low) {
    int bucket = bucket(high);
    long[] keys = buckets[bucket];
    for (int i = 0; i < used[bucket]; i += 2) {
      if (keys[i] == high && keys[i + 1] == low) {
        return true;
      }
    }
    return false;
  }

  private static int bucket(long high) {
    return (int) (high >>> 48);
  }

  private static long half(ArchiveKey key, int start) {
    return Long.parseUnsignedLong(key.value(), start, start + 16, 16);
  }

  public int size() {
    return size;
  }
}
