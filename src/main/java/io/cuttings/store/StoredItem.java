package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item with the issue that it stands in.
 *
 * @param firstKey of the first delivery of the same issue; the archive key where this is it
 * @param language of the issue, BCP 47; {@code und} where it could not be told
 * @param section its title; null where the items stand before the first heading
 * @param sectionPosition counted from 0
 * @param position within the section, counted from 0
 * @param url canonical; null where the item has no link
 * @param text empty where there is none
 */
public record StoredItem(
    String id,
    String storyId,
    ArchiveKey archiveKey,
    ArchiveKey firstKey,
    String publicationId,
    String publicationName,
    String issueTitle,
    Instant issueDate,
    String language,
    @Nullable String section,
    int sectionPosition,
    int position,
    @Nullable String title,
    @Nullable String url,
    String text,
    @Nullable String source,
    @Nullable String label,
    boolean paywalled) {}
