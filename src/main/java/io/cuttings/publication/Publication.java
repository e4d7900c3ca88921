package io.cuttings.publication;

/**
 * A newsletter as a series.
 *
 * @param id what it is known by: its List-Id (RFC 2919) or else its sender's address, in lower case
 * @param name for people: the List-Id's phrase, the sender's name, or the id
 */
public record Publication(String id, String name) {}
