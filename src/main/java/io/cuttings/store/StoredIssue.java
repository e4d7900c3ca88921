package io.cuttings.store;

import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IdentifiedItem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issue that is in the database, for routes that go on from there.
 *
 * @param storyIds the story of each item, by the item's id
 * @param knownItems ids of the items that an earlier store of the same message had
 */
public record StoredIssue(
    IdentifiedIssue issue, Map<String, String> storyIds, Set<String> knownItems) {

  public StoredIssue {
    storyIds = Map.copyOf(storyIds);
    knownItems = Set.copyOf(knownItems);
  }

  /**
   * The items that were not known before, in reading order; none where a replay changes nothing.
   */
  public List<IdentifiedItem> newItems() {
    return issue.items().stream().filter(item -> !knownItems.contains(item.id())).toList();
  }

  /** Whether the message was never stored before. */
  public boolean isNew() {
    return knownItems.isEmpty();
  }

  /** The story of one of the issue's items. */
  public String storyId(IdentifiedItem item) {
    return storyIds.getOrDefault(item.id(), item.id());
  }
}
