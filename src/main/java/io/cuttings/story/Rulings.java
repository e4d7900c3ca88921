package io.cuttings.story;

import io.cuttings.decision.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user's decisions come to for the items that are there: which pairs are one story, and
 * which never are. The latest decision counts first, and an earlier one for what it leaves open.
 */
final class Rulings {
  private final Set<String> stored;
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, Set<String>> cuts = new HashMap<>();
  private final List<Pin> pins = new ArrayList<>();

  private Rulings(Set<String> stored) {
    this.stored = stored;
  }

  /**
   * Reads decisions, in any order.
   *
   * @param decisions none that was taken back
   * @param stored ids of the items that are there; what is said of others waits for them
   */
  static Rulings of(List<Decision> decisions, Set<String> stored) {
    Rulings rulings = new Rulings(stored);
    List<Decision> later = new ArrayList<>();
    decisions.stream()
        .sorted(Comparator.comparing(Decision::at).thenComparing(Decision::id).reversed())
        .forEach(
            decision -> {
              rulings.add(decision, later);
              later.add(decision);
            });
    return rulings;
  }

  private void add(Decision decision, List<Decision> later) {
    List<String> items = decision.items().stream().filter(stored::contains).toList();
    switch (decision.kind()) {
      case PIN -> pin(items);
      case SPLIT -> {
        for (String item : items) {
          if (later.stream().noneMatch(pin -> takesBack(pin, item, decision))) {
            decision.rest().stream().filter(stored::contains).forEach(other -> cut(item, other));
          }
        }
      }
      case UNDO -> throw new IllegalArgumentException("An undo says nothing of items");
    }
  }

  /** To pin a cut item to one that it was cut from is to bring it back to all of them. */
  private static boolean takesBack(Decision later, String item, Decision split) {
    return later.kind() == Decision.Kind.PIN
        && later.items().contains(item)
        && later.items().stream().anyMatch(split.rest()::contains);
  }

  private void pin(List<String> items) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        pin(items.get(i), items.get(j));
      }
    }
  }

  private void pin(String a, String b) {
    Set<String> one = group(a);
    Set<String> other = group(b);
    if (one.stream().anyMatch(x -> other.stream().anyMatch(y -> areCut(x, y)))) {
      return;
    }
    pins.add(new Pin(a, b));
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    both.forEach(id -> groups.put(id, both));
  }

  private Set<String> group(String id) {
    return groups.getOrDefault(id, Set.of(id));
  }

  private void cut(String a, String b) {
    if (!group(a).contains(b)) {
      cuts.computeIfAbsent(a, id -> new HashSet<>()).add(b);
      cuts.computeIfAbsent(b, id -> new HashSet<>()).add(a);
    }
  }

  boolean areCut(String a, String b) {
    Set<String> others = cuts.get(a);
    return others != null && others.contains(b);
  }

  List<Pin> pins() {
    return pins;
  }

  /** Two items that are one story. */
  record Pin(String one, String other) {}
}
