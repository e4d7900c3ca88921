package io.cuttings.mime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of an address header (RFC 5322, 3.4): decoded display name, addr-spec in lower case.
 */
public record Address(@Nullable String name, String address) {

  /** The first mailbox in a text, also in broken syntax; empty where there is no address in it. */
  public static Optional<Address> first(String text) {
    return Authors.first(text);
  }
}
