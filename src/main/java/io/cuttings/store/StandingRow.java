package io.cuttings.store;

/**
 * A text that a publication repeats at the end of its issues, as it is exported.
 *
 * @param issues in how many of them it stands
 */
public record StandingRow(String publication, int issues, String text) {}
