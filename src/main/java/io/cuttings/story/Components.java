package io.cuttings.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Connected sets of items, each known by its earliest item (a disjoint-set forest). */
final class Components {
  private final Map<StoryItem, StoryItem> parents = new HashMap<>();
  private final Map<StoryItem, List<StoryItem>> members = new HashMap<>();

  Components(Collection<StoryItem> items) {
    for (StoryItem item : items) {
      parents.put(item, item);
      members.put(item, new ArrayList<>(List.of(item)));
    }
  }

  void join(StoryItem one, StoryItem other) {
    joinUnless((a, b) -> false, one, other);
  }

  /** Joins the sets of two items, unless a member of one is apart from a member of the other. */
  void joinUnless(BiPredicate<StoryItem, StoryItem> apart, StoryItem one, StoryItem other) {
    StoryItem a = earliest(one);
    StoryItem b = earliest(other);
    if (a.equals(b) || areApart(members(a), members(b), apart)) {
      return;
    }
    StoryItem first = a.compareTo(b) < 0 ? a : b;
    StoryItem later = first.equals(a) ? b : a;
    parents.put(later, first);
    members(first).addAll(members(later));
    members.remove(later);
  }

  private List<StoryItem> members(StoryItem root) {
    return members.getOrDefault(root, List.of());
  }

  private static boolean areApart(
      List<StoryItem> some, List<StoryItem> others, BiPredicate<StoryItem, StoryItem> apart) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> apart.test(a, b)));
  }

  boolean areJoined(StoryItem one, StoryItem other) {
    return earliest(one).equals(earliest(other));
  }

  private StoryItem earliest(StoryItem item) {
    StoryItem root = item;
    while (!parents.getOrDefault(root, root).equals(root)) {
      root = parents.getOrDefault(root, root);
    }
    parents.put(item, root);
    return root;
  }

  /** The id of each item's earliest companion, by the item's id. */
  Map<String, String> firstIds() {
    Map<String, String> ids = new HashMap<>();
    List.copyOf(parents.keySet()).forEach(item -> ids.put(item.id(), earliest(item).id()));
    return ids;
  }
}
