package io.cuttings.replay.change;

/** What changed in the issues of a publication. */
public record PublicationCounts(String id, String name, Counts counts) {}
