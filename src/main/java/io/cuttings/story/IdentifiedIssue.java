package io.cuttings.story;

import io.cuttings.split.Issue;
import java.util.List;

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
}
