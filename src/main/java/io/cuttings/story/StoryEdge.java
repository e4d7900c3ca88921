package io.cuttings.story;

/**
 * A match of two items.
 *
 * @param first the earlier item's id
 * @param second the later item's id
 * @param score above 0, at most 1
 */
public record StoryEdge(String first, String second, Reason reason, double score) {}
