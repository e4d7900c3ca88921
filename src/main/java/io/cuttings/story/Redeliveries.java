package io.cuttings.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which deliveries are of one issue: connected sets, each known by the delivery that was
 * sent first. Pure, and independent of the order of the deliveries.
 */
public final class Redeliveries {
  private Redeliveries() {}

  /** The first delivery of each one's issue, by archive key. */
  public static Map<String, DeliveredIssue> firsts(Collection<DeliveredIssue> deliveries) {
    List<DeliveredIssue> open = new ArrayList<>(deliveries.stream().sorted().toList());
    Map<String, DeliveredIssue> firsts = new HashMap<>();
    while (!open.isEmpty()) {
      DeliveredIssue first = open.remove(0);
      for (DeliveredIssue one : connected(first, open)) {
        firsts.put(one.archiveKey(), first);
      }
    }
    return firsts;
  }

  /** What leads from one to the next, taken out of what is open. */
  private static List<DeliveredIssue> connected(DeliveredIssue first, List<DeliveredIssue> open) {
    List<DeliveredIssue> found = new ArrayList<>(List.of(first));
    for (int next = 0; next < found.size(); next++) {
      DeliveredIssue one = found.get(next);
      List<DeliveredIssue> same = open.stream().filter(one::isSameAs).toList();
      found.addAll(same);
      open.removeAll(same);
    }
    return found;
  }
}
