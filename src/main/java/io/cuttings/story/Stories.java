package io.cuttings.story;

import java.util.List;
import java.util.Map;

/**
 * What the matcher found.
 *
 * @param storyIds the story of each item, by the item's id; a story bears the id of its earliest
 *     item
 * @param edges why items are in one story, ordered by their items
 */
public record Stories(Map<String, String> storyIds, List<StoryEdge> edges) {

  public Stories {
    storyIds = Map.copyOf(storyIds);
    edges = List.copyOf(edges);
  }
}
