package io.cuttings.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cuttings.store.EdgeRow;
import io.cuttings.store.StoredItem;
import java.util.List;

/**
 * An item of a story as {@code story show} prints it.
 *
 * @param edges what joins it to other items of the story
 */
record StoryMember(StoredItem item, List<EdgeRow> edges) {

  StoryMember {
    edges = List.copyOf(edges);
  }

  static List<StoryMember> of(List<StoredItem> items, List<EdgeRow> edges) {
    return items.stream()
        .map(
            item ->
                new StoryMember(
                    item,
                    edges.stream()
                        .filter(e -> e.first().equals(item.id()) || e.second().equals(item.id()))
                        .toList()))
        .toList();
  }

  @JsonIgnore
  boolean isRedelivered() {
    return !item.archiveKey().equals(item.firstKey());
  }
}
