package io.cuttings.story;

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
    int position) {}
