package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a list shows it.
 *
 * @param number as written; null where the issue has none
 * @param webUrl where it stands on the web; null where it does not say
 * @param items how many it holds
 */
public record IssueHead(
    ArchiveKey archiveKey,
    String publicationId,
    String publicationName,
    String title,
    @Nullable String number,
    Instant date,
    @Nullable String webUrl,
    int items) {}
