package io.cuttings.archive;

import java.time.Instant;

/**
 * One arrival of a raw message: a line of the manifest, and a row of the ledger.
 *
 * @param size number of octets
 * @param received when this program took it in, in whole milliseconds
 */
public record Delivery(ArchiveKey key, long size, Instant received, Place place) {}
