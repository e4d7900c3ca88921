package io.cuttings.store;

import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.StoryKey;
import java.util.Map;
import java.util.Set;

/**
 * An issue with what an earlier store of the same message left in the database.
 *
 * @param items the items that it replaces, by id, with their keys; empty where there are none
 * @param storyIds the stories that those items were in
 */
public record RecalledIssue(
    IdentifiedIssue issue, Map<String, Set<StoryKey>> items, Set<String> storyIds) {

  public RecalledIssue {
    items = Map.copyOf(items);
    storyIds = Set.copyOf(storyIds);
  }

  String archiveKey() {
    return issue.issue().recognised().message().key().value();
  }
}
