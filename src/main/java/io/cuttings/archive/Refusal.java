package io.cuttings.archive;

import java.time.Instant;

/**
 * Something that lay in a message's place and was not taken in: it has no archive key.
 *
 * @param at when it was refused, in whole milliseconds
 * @param reason a sentence
 */
public record Refusal(Place place, Instant at, String reason) {}
