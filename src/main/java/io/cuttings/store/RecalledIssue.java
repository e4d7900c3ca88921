package io.cuttings.store;

import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.StoryKey;
import io.cuttings.succession.Succession;
import java.util.Map;
import java.util.Set;

/**
 * An issue with what an earlier store of the same message left in the database; its items bear the
 * ids of those that they continue.
 *
 * @param items the items that it replaces, by id, with their keys; empty where there are none
 * @param kinIds the kins that those items were in
 * @param firstKey archive key of the first delivery of the issue so far; empty where there is none
 * @param succession what became of the ids of the items that it replaces
 * @param isForGood whether that goes into the journal
 */
public record RecalledIssue(
    IdentifiedIssue issue,
    Map<String, Set<StoryKey>> items,
    Set<String> kinIds,
    String firstKey,
    Succession succession,
    boolean isForGood) {

  public RecalledIssue {
    items = Map.copyOf(items);
    kinIds = Set.copyOf(kinIds);
  }

  String archiveKey() {
    return issue.issue().recognised().message().key().value();
  }
}
