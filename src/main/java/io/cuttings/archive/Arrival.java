package io.cuttings.archive;

/** A raw message that comes in, and where it was delivered. */
public record Arrival(RawMessage raw, Place place) {}
