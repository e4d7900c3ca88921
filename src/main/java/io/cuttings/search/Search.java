package io.cuttings.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: words, and conditions that all hold.
 *
 * @param words as the reader typed them, with phrases and field filters; empty for all items
 * @param publication the publication's id; null for all
 * @param section the section's title; null for all
 * @param source the item's source; null for all
 * @param language BCP 47; null for all
 * @param since the first day of an issue, UTC; null where it is open
 * @param until the last day of an issue, UTC, included; null where it is open
 */
public record Search(
    String words,
    @Nullable String publication,
    @Nullable String section,
    @Nullable String source,
    @Nullable String language,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Order order) {

  /** Every item, newest first. */
  public static final Search EVERYTHING = of("", Order.NEWEST);

  /** For words alone. */
  public static Search of(String words, Order order) {
    return new Search(words, null, null, null, null, null, null, order);
  }
}
