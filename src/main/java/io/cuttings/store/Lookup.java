package io.cuttings.store;

/** Short stand-ins for values that are looked up. */
final class Lookup {
  private static final int DIGITS = 16;

  private Lookup() {}

  /** The first 64 bits of an item's id. */
  static long number(String itemId) {
    return Long.parseUnsignedLong(itemId.substring(0, DIGITS), 16);
  }
}
