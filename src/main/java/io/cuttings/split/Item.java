package io.cuttings.split;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a section.
 *
 * @param title the headline; null where the entry has none
 * @param url the main link as it stands in the mail; null where the entry has no link
 * @param text the blurb in plain text, without the headline; empty where there is none
 * @param source the medium or author named as the origin; null where none is named
 * @param label a topic line or kicker above the headline; null where there is none
 * @param paywalled whether the mail marks the link as behind a pay-wall
 * @param links every link of the entry in reading order, the main one too
 */
public record Item(
    @Nullable String title,
    @Nullable String url,
    String text,
    @Nullable String source,
    @Nullable String label,
    boolean paywalled,
    List<Link> links,
    Provenance provenance) {

  public Item {
    links = List.copyOf(links);
  }
}
