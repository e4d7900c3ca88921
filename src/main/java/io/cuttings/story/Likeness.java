package io.cuttings.story;

import java.util.HashSet;
import java.util.Set;

/** How much two sets have in common, from 0 to 1. */
final class Likeness {
  private Likeness() {}

  /** Jaccard: what both have, of what either has; two empty sets are the same. */
  static <T> double similarity(Set<T> a, Set<T> b) {
    int both = both(a, b);
    int either = a.size() + b.size() - both;
    return either == 0 ? 1 : (double) both / either;
  }

  /** The share of the smaller set that is in the other; nothing is in everything. */
  static <T> double overlap(Set<T> a, Set<T> b) {
    int smaller = Math.min(a.size(), b.size());
    return smaller == 0 ? 1 : (double) both(a, b) / smaller;
  }

  private static <T> int both(Set<T> a, Set<T> b) {
    Set<T> both = new HashSet<>(a.size() < b.size() ? a : b);
    both.retainAll(a.size() < b.size() ? b : a);
    return both.size();
  }
}
