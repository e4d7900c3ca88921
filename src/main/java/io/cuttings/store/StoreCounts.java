package io.cuttings.store;

/** How much is stored. */
public record StoreCounts(long publications, long issues, long items, long stories) {}
