package io.cuttings.story;

import io.cuttings.split.Item;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item with what it is known by.
 *
 * @param id 24 hexadecimal digits, from the message and the content that the item was first known
 *     by
 * @param section position of its section in the issue, from 0
 * @param position in its section, from 0
 * @param url where its main link leads; null where it has none
 * @param links where its links lead, in their order
 * @param keys what it has in common with other items of its story
 */
public record IdentifiedItem(
    String id,
    int section,
    int position,
    Item item,
    @Nullable CanonicalUrl url,
    List<CanonicalUrl> links,
    Set<StoryKey> keys) {

  public IdentifiedItem {
    links = List.copyOf(links);
    keys = Set.copyOf(keys);
  }

  /** The same under another id. */
  IdentifiedItem bearing(String other) {
    return new IdentifiedItem(other, section, position, item, url, links, keys);
  }
}
