package io.cuttings.split;

/** A link as it stands in the mail: its visible text (may be empty) and its target as written. */
public record Link(String text, String url) {}
