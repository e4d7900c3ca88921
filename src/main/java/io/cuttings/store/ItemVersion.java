package io.cuttings.store;

import io.cuttings.story.PlacedItem;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is stored, to be compared with another cut of its issue.
 *
 * @param url canonical; null where the item has no link
 */
public record ItemVersion(
    PlacedItem placed,
    String storyId,
    @Nullable String url,
    @Nullable String source,
    @Nullable String label,
    boolean paywalled) {}
