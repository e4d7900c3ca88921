package io.cuttings.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connected sets of items, each known by its earliest item (a disjoint-set forest). */
final class Components {
  private final Map<StoryItem, StoryItem> parents = new HashMap<>();

  Components(Collection<StoryItem> items) {
    items.forEach(item -> parents.put(item, item));
  }

  void join(StoryItem one, StoryItem other) {
    StoryItem a = earliest(one);
    StoryItem b = earliest(other);
    if (a.compareTo(b) < 0) {
      parents.put(b, a);
    } else {
      parents.put(a, b);
    }
  }

  private StoryItem earliest(StoryItem item) {
    StoryItem root = item;
    while (!parents.get(root).equals(root)) {
      root = parents.get(root);
    }
    parents.put(item, root);
    return root;
  }

  Map<String, String> storyIds() {
    Map<String, String> ids = new HashMap<>();
    List.copyOf(parents.keySet()).forEach(item -> ids.put(item.id(), earliest(item).id()));
    return ids;
  }
}
