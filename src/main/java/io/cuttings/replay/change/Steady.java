package io.cuttings.replay.change;

import java.util.HashSet;
import java.util.Set;

/** Which items kept their order: the longest increasing subsequence of their former ranks. */
final class Steady {
  private Steady() {}

  /**
   * The former ranks of those that did.
   *
   * @param origins former ranks in the present order, each at most once; negative for none
   */
  static Set<Integer> of(int[] origins) {
    int[] ends = new int[origins.length]; // by length: index of the smallest end of such a run
    int[] previous = new int[origins.length];
    int longest = 0;
    for (int i = 0; i < origins.length; i++) {
      if (origins[i] >= 0) {
        int length = place(origins, ends, longest, origins[i]);
        previous[i] = length == 0 ? -1 : ends[length - 1];
        ends[length] = i;
        longest = Math.max(longest, length + 1);
      }
    }
    Set<Integer> steady = new HashSet<>();
    for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
      steady.add(origins[i]);
    }
    return steady;
  }

  /** Where the rank goes among the ends, which increase. */
  private static int place(int[] origins, int[] ends, int longest, int rank) {
    int low = 0;
    int high = longest;
    while (low < high) {
      int middle = (low + high) / 2;
      if (origins[ends[middle]] < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
