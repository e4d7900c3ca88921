package io.cuttings.web.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a feed, in no format yet; its addresses are absolute.
 *
 * @param id of the feed: all its documents share it
 * @param self the document's own address
 * @param page that shows the same
 * @param current the document with the newest entries; self where this is it
 * @param previousArchive with the entries before these; null where there are none
 * @param nextArchive with the entries behind these; null where there are none, or this is current
 */
record Feed(
    String id,
    String title,
    String self,
    String page,
    Instant updated,
    boolean isArchive,
    String current,
    @Nullable String previousArchive,
    @Nullable String nextArchive,
    List<FeedEntry> entries) {

  Feed {
    entries = List.copyOf(entries);
  }
}
