package io.cuttings.store;

/**
 * How much is stored.
 *
 * @param others messages that are no newsletter: they have no publication and no items
 */
public record StoreCounts(long publications, long issues, long items, long stories, long others) {}
