package io.cuttings.story;

import io.cuttings.split.Issue;
import java.util.List;
import java.util.Map;

/**
 * An issue with what it and its items are known by.
 *
 * @param items of all sections, in reading order
 * @param contentDigest the same for an issue that was sent again or forwarded with the same content
 * @param sketch nearly the same for an issue with nearly the same content; empty where it says
 *     little
 */
public record IdentifiedIssue(
    Issue issue, List<IdentifiedItem> items, String contentDigest, String sketch) {

  public IdentifiedIssue {
    items = List.copyOf(items);
  }

  /**
   * The same with other ids.
   *
   * @param ids of all items, by those that they have
   */
  IdentifiedIssue bearing(Map<String, String> ids) {
    List<IdentifiedItem> bearing =
        items.stream().map(item -> item.bearing(ids.getOrDefault(item.id(), item.id()))).toList();
    return new IdentifiedIssue(issue, bearing, contentDigest, sketch);
  }
}
