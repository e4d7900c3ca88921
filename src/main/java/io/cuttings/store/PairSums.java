package io.cuttings.store;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What a set of pairs of a key and an item comes to, so that two sets can be told apart. */
final class PairSums {
  /** Primes, so that the product of the two rests fits into a long in any database. */
  static final long KEY_MODULUS = 1_000_003;

  static final long ITEM_MODULUS = 999_983;

  private long pairs;
  private BigInteger keys = BigInteger.ZERO;
  private BigInteger products = BigInteger.ZERO;

  void add(long storyKey, long itemNumber) {
    pairs++;
    keys = keys.add(BigInteger.valueOf(storyKey));
    products =
        products.add(BigInteger.valueOf(storyKey % KEY_MODULUS * (itemNumber % ITEM_MODULUS)));
  }

  /** Whether another set comes to the same. */
  boolean are(long otherPairs, BigDecimal otherKeys, BigDecimal otherProducts) {
    return pairs == otherPairs
        && otherKeys.compareTo(new BigDecimal(keys)) == 0
        && otherProducts.compareTo(new BigDecimal(products)) == 0;
  }
}
