package io.cuttings.web.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as an entry of a feed; its addresses are absolute, its texts plain.
 *
 * @param language BCP 47; null where it is not known
 * @param link to what the item tells of, where it says so; else to the item's own page
 * @param itemPage the item's own page
 * @param storyPage the item among all that tell of the same
 * @param author the publication
 * @param origin whom the publication names as its source; null where nobody
 * @param categories section and label, as far as there are
 * @param text empty where there is none
 * @param source the feed of the publication, where this is another one; null where it is that
 */
record FeedEntry(
    String id,
    @Nullable String language,
    String title,
    String link,
    String itemPage,
    String storyPage,
    Instant date,
    String author,
    @Nullable String origin,
    List<String> categories,
    String text,
    @Nullable Source source) {

  FeedEntry {
    categories = List.copyOf(categories);
  }

  /** The feed that an entry comes from (RFC 4287, 4.2.11). */
  record Source(String id, String title, String self, String page, Instant updated) {}
}
