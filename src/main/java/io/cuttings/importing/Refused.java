package io.cuttings.importing;

/**
 * A mail that was refused.
 *
 * @param where the file, and in an mbox the octet and the number of the entry
 * @param reason a sentence
 */
public record Refused(String where, String reason) {}
