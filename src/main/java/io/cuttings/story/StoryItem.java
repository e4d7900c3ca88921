package io.cuttings.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher looks at in an item.
 *
 * @param date of its issue
 * @param messageId of its issue, empty where none
 * @param issue archive key of the first delivery of its issue: its own, unless it was delivered
 *     again
 * @param publication id of the publication, as the first delivery names it
 * @param urlKey of its main link, whether that identifies a page or not; null where it has none
 */
public record StoryItem(
    String id,
    Instant date,
    String messageId,
    String archiveKey,
    String issue,
    int section,
    int position,
    String publication,
    @Nullable String title,
    String text,
    @Nullable String urlKey,
    Set<StoryKey> keys)
    implements Comparable<StoryItem> {

  /** The order in which items came out: a story bears the id of its first one. */
  private static final Comparator<StoryItem> ORDER =
      Comparator.comparing(StoryItem::date)
          .thenComparing(StoryItem::messageId)
          .thenComparing(StoryItem::archiveKey)
          .thenComparing(StoryItem::section)
          .thenComparing(StoryItem::position);

  public StoryItem {
    keys = Set.copyOf(keys);
  }

  @Override
  public int compareTo(StoryItem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoryItem item && item.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
