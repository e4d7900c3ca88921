package io.cuttings.store;

/**
 * How much is stored.
 *
 * @param issues without those that were delivered again
 * @param redeliveries how many those are
 * @param items of the issues that are counted
 */
public record StoreCounts(
    long publications, long issues, long redeliveries, long items, long stories) {}
