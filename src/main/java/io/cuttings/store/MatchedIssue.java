package io.cuttings.store;

import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.Stories;
import java.util.Map;
import java.util.Set;

/**
 * An issue with what its arrival does to the stories.
 *
 * @param stories of all items that it can touch, its own among them
 * @param matched ids of all those items and of those that are replaced: their edges are replaced
 * @param moved other issues' items that change their story, with the new one
 * @param knownItems ids of the items that an earlier store of the same message had
 */
public record MatchedIssue(
    IdentifiedIssue issue,
    Stories stories,
    Set<String> matched,
    Map<String, String> moved,
    Set<String> knownItems) {

  public MatchedIssue {
    matched = Set.copyOf(matched);
    moved = Map.copyOf(moved);
    knownItems = Set.copyOf(knownItems);
  }

  /** For whoever comes after the transaction. */
  public StoredIssue stored() {
    return new StoredIssue(issue, stories.storyIds(), knownItems);
  }
}
