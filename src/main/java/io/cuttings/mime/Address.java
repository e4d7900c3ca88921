package io.cuttings.mime;

import org.jspecify.annotations.Nullable;

/**
 * A mailbox of an address header (RFC 5322, 3.4): decoded display name, addr-spec in lower case.
 */
public record Address(@Nullable String name, String address) {}
