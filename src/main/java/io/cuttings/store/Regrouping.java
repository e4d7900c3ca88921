package io.cuttings.store;

import io.cuttings.story.DeliveredIssue;
import io.cuttings.story.Redeliveries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the arrival of an issue does to the deliveries of the same issue.
 *
 * @param firsts the first delivery of the arriving issue and of all that could be the same, by
 *     archive key
 * @param moved stored issues that get another first delivery, with its archive key
 * @param touched stored issues whose items count for another issue or publication than before
 */
record Regrouping(
    Map<String, DeliveredIssue> firsts, Map<String, String> moved, Set<String> touched) {

  static final Regrouping NONE = new Regrouping(Map.of(), Map.of(), Set.of());

  Regrouping {
    firsts = Map.copyOf(firsts);
    moved = Map.copyOf(moved);
    touched = Set.copyOf(touched);
  }

  static Regrouping of(DeliveredIssue arriving, Collection<Delivered> stored) {
    List<DeliveredIssue> all = new ArrayList<>(stored.stream().map(Delivered::issue).toList());
    all.add(arriving);
    Map<String, DeliveredIssue> firsts = Redeliveries.firsts(all);
    Map<String, String> moved = new TreeMap<>();
    Set<String> touched = new TreeSet<>();
    for (Delivered one : stored) {
      String key = one.issue().archiveKey();
      String first = Objects.requireNonNull(firsts.get(key)).archiveKey();
      if (!first.equals(one.firstKey())) {
        moved.put(key, first);
      }
      if (!first.equals(one.firstKey()) || first.equals(arriving.archiveKey())) {
        touched.add(key);
      }
    }
    return new Regrouping(firsts, moved, new HashSet<>(touched));
  }

  String firstKey(String archiveKey) {
    DeliveredIssue first = firsts.get(archiveKey);
    return first == null ? archiveKey : first.archiveKey();
  }
}
