package io.cuttings.store;

import org.jspecify.annotations.Nullable;

/** An item of a story, by what is said of it in a list. */
public record StoryItemHead(String itemId, @Nullable String title, String publicationId) {}
