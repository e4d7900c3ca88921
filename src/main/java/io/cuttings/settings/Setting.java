package io.cuttings.settings;

/**
 * A value as the user wrote it.
 *
 * @param origin where it stands, for a message: a file with its line, a variable, an option
 */
record Setting(String key, String value, String origin) {}
