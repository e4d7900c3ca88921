package io.cuttings.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as one cut of its issue placed it, for comparison with another cut of the same issue.
 *
 * @param urlKey of its main link, whether that identifies a page or not; null where it has none
 * @param title null where it has none
 * @param section title of its section; null where that has none
 * @param sectionPosition of its section in the issue, from 0
 * @param position in its section, from 0
 */
public record PlacedItem(
    String id,
    @Nullable String urlKey,
    @Nullable String title,
    String text,
    @Nullable String section,
    int sectionPosition,
    int position) {

  /** The items of an issue as it was cut, in reading order. */
  static List<PlacedItem> of(IdentifiedIssue issue) {
    return issue.items().stream().map(item -> of(item, issue)).toList();
  }

  private static PlacedItem of(IdentifiedItem item, IdentifiedIssue issue) {
    return new PlacedItem(
        item.id(),
        item.url() == null ? null : item.url().key(),
        item.item().title(),
        item.item().text(),
        issue.issue().sections().get(item.section()).title(),
        item.section(),
        item.position());
  }
}
