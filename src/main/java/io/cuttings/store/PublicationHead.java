package io.cuttings.store;

import java.time.Instant;

/** A publication, the number of its issues, and the date of the newest. */
public record PublicationHead(String id, String name, int issues, Instant newest) {}
