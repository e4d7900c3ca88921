package io.cuttings.archive;

import java.time.Instant;

/**
 * That a delivered message was no longer on its server, or was there again.
 *
 * @param at when a comparison found it, in whole milliseconds
 * @param isGone false where it was there again
 */
public record Absence(Place place, Instant at, boolean isGone) {}
