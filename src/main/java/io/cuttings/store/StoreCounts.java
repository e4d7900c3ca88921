package io.cuttings.store;

/**
 * How much is stored.
 *
 * @param issues without those that were delivered again
 * @param redeliveries how many those are
 * @param items of the issues that are counted
 * @param others messages that are no newsletter: they have no publication and no items
 */
public record StoreCounts(
    long publications, long issues, long redeliveries, long items, long stories, long others) {}
