package io.cuttings.mime;

import org.jspecify.annotations.Nullable;

/**
 * A part that is left alone: an image, a calendar entry, a document.
 *
 * @param part its place in the MIME tree, as in {@link Body}
 * @param contentType media type in lower case without parameters
 * @param size number of decoded octets
 * @param contentId without angle brackets; null where none
 */
public record Attachment(
    String part,
    String contentType,
    @Nullable String fileName,
    long size,
    @Nullable String contentId) {}
