package io.cuttings.archive;

/**
 * Which keys have been seen: 16 octets of each, since half a SHA-256 tells any two messages apart;
 * ten million take a quarter of a gigabyte. One thread.
 */
public final class KeySet {
  private static final int FIRST_SLOTS = 1 << 10;

  /** Two longs a slot; a slot of zeros is free. */
  private long[] slots = new long[2 * FIRST_SLOTS];

  private int size;

  /** Adds a key; returns whether it was not there before. */
  public boolean add(ArchiveKey key) {
    if (size >= slots.length / 8 * 3) { // three slots in four
      grow();
    }
    boolean isNew = put(half(key, 0), half(key, 16));
    size += isNew ? 1 : 0;
    return isNew;
  }

  private static long half(ArchiveKey key, int start) {
    return Long.parseUnsignedLong(key.value(), start, start + 16, 16);
  }

  private void grow() {
    long[] before = slots;
    slots = new long[Math.multiplyExact(2, before.length)];
    for (int i = 0; i < before.length; i += 2) {
      if (before[i] != 0 || before[i + 1] != 0) {
        put(before[i], before[i + 1]);
      }
    }
  }

  private boolean put(long high, long low) {
    int slot = slot(high, low);
    boolean isFree = slots[slot] == 0 && slots[slot + 1] == 0;
    slots[slot] = high;
    slots[slot + 1] = low;
    return isFree;
  }

  /** Where these octets are, or the free slot where they would be; there is one. */
  private int slot(long high, long low) {
    int mask = slots.length - 1;
    int slot = (int) high << 1 & mask;
    while ((slots[slot] != 0 || slots[slot + 1] != 0)
        && (slots[slot] != high || slots[slot + 1] != low)) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  public boolean contains(ArchiveKey key) {
    int slot = slot(half(key, 0), half(key, 16));
    return slots[slot] != 0 || slots[slot + 1] != 0;
  }

  public int size() {
    return size;
  }
}
