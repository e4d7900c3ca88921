package io.cuttings.story;

import java.util.List;
import java.util.Map;

/**
 * What the matcher found.
 *
 * @param storyIds the story of each item, by the item's id; a story bears the id of its earliest
 *     item
 * @param kinIds the kin of each item: all that matches lead to, also those that were refused since
 *     they would join what is apart; a story is part of one kin, and a kin bears the id of its
 *     earliest item
 * @param edges why items are in one story, ordered by their items
 */
public record Stories(
    Map<String, String> storyIds, Map<String, String> kinIds, List<StoryEdge> edges) {

  public Stories {
    storyIds = Map.copyOf(storyIds);
    kinIds = Map.copyOf(kinIds);
    edges = List.copyOf(edges);
  }
}
