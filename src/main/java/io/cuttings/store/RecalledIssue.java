package io.cuttings.store;

import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.StoryKey;
import java.util.Map;
import java.util.Set;

/**
 * An issue with what an earlier store of the same message left in the database.
 *
 * @param items the items that it replaces, by id, with their keys; empty where there are none
 * @param kinIds the kins that those items were in
 * @param firstKey archive key of the first delivery of the issue so far; empty where there is none
 */
public record RecalledIssue(
    IdentifiedIssue issue, Map<String, Set<StoryKey>> items, Set<String> kinIds, String firstKey) {

  public RecalledIssue {
    items = Map.copyOf(items);
    kinIds = Set.copyOf(kinIds);
  }

  String archiveKey() {
    return issue.issue().recognised().message().key().value();
  }
}
