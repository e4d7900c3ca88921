package io.cuttings.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item with what a citation says of it and of its issue.
 *
 * @param publicationName may be empty
 * @param issueNumber as written; null where the issue has none
 * @param webUrl where the issue stands on the web; null where it does not say
 * @param language of the issue, BCP 47; {@code und} where it could not be told
 * @param title null where the item has none
 * @param url canonical; null where the item has no link
 * @param text empty where there is none
 * @param source the medium or author that is named as the origin; null where none is
 */
public record CitedItem(
    String id,
    String publicationId,
    String publicationName,
    String issueTitle,
    @Nullable String issueNumber,
    Instant issueDate,
    @Nullable String webUrl,
    String language,
    @Nullable String section,
    @Nullable String title,
    @Nullable String url,
    String text,
    @Nullable String source) {}
