package io.cuttings.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item as {@code export items} prints it; the positions count from 0.
 *
 * @param publication the publication's id
 * @param url canonical
 */
public record ItemRow(
    @Nullable String messageId,
    String archiveKey,
    String publication,
    String issueTitle,
    @Nullable String issueNumber,
    Instant issueDate,
    @Nullable String section,
    int sectionPosition,
    int itemPosition,
    @Nullable String title,
    @Nullable String url,
    String text,
    @Nullable String source,
    @Nullable String label,
    String storyId,
    String itemId) {}
