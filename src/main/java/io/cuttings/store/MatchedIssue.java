package io.cuttings.store;

import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.Stories;
import java.util.Map;
import java.util.Set;

/**
 * An issue with what its arrival does to the stories and to other deliveries of the same issue.
 *
 * @param firstKey archive key of the first delivery of the issue
 * @param regrouped other deliveries that get another first one, with its archive key
 * @param stories of all items that it can touch, its own among them
 * @param matched ids of all those items and of those that are replaced: their edges are replaced
 * @param moved other issues' items that change their story or kin
 * @param knownItems ids of the items that an earlier store of the same message had
 */
public record MatchedIssue(
    IdentifiedIssue issue,
    String firstKey,
    Map<String, String> regrouped,
    Stories stories,
    Set<String> matched,
    Map<String, Place> moved,
    Set<String> knownItems) {

  public MatchedIssue {
    regrouped = Map.copyOf(regrouped);
    matched = Set.copyOf(matched);
    moved = Map.copyOf(moved);
    knownItems = Set.copyOf(knownItems);
  }

  /** For whoever comes after the transaction. */
  public StoredIssue stored() {
    return new StoredIssue(issue, stories.storyIds(), knownItems);
  }

  /** Where an item belongs. */
  public record Place(String storyId, String kinId) {
    static Place of(String item, Stories stories) {
      return new Place(
          stories.storyIds().getOrDefault(item, item), stories.kinIds().getOrDefault(item, item));
    }
  }
}
