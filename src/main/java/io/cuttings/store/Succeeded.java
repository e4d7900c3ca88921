package io.cuttings.store;

import io.cuttings.decision.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The user's decisions, said of the items that took in what their items said. */
final class Succeeded {
  private Succeeded() {}

  /**
   * The same decisions, but for those that say nothing any more since their items are one now.
   *
   * @param successors by ids that are gone
   */
  static List<Decision> decisions(List<Decision> decisions, Map<String, String> successors) {
    if (successors.isEmpty()) {
      return decisions;
    }
    List<Decision> succeeded = new ArrayList<>();
    for (Decision one : decisions) {
      Set<String> items = succeeded(one.items(), successors);
      Set<String> rest = succeeded(one.rest(), successors);
      // an item that took in both sides of a split is on neither
      Set<String> both = new TreeSet<>(items);
      both.retainAll(rest);
      items.removeAll(both);
      rest.removeAll(both);
      if (one.kind() == Decision.Kind.PIN
          ? items.size() > 1
          : !items.isEmpty() && !rest.isEmpty()) {
        succeeded.add(
            new Decision(
                one.id(),
                one.at(),
                one.kind(),
                List.copyOf(items),
                List.copyOf(rest),
                one.undoes()));
      }
    }
    return succeeded;
  }

  private static Set<String> succeeded(Collection<String> ids, Map<String, String> successors) {
    Set<String> succeeded = new TreeSet<>();
    ids.forEach(id -> succeeded.add(successors.getOrDefault(id, id)));
    return succeeded;
  }
}
