package io.cuttings.store;

/**
 * Why two items are in one story.
 *
 * @param first the earlier item's id
 * @param second the later item's id
 * @param reason in lower case, one of {@link io.cuttings.story.Reason}
 */
public record EdgeRow(String first, String second, String reason, double score) {}
