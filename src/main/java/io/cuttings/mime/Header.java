package io.cuttings.mime;

/** A header field, unfolded, with encoded words (RFC 2047) decoded; the name in lower case. */
public record Header(String name, String value) {}
