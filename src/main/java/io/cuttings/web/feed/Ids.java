package io.cuttings.web.feed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids by which a reader knows a feed or an entry again, whatever the host (RFC 4287, 4.2.6). */
final class Ids {
  private Ids() {}

  /** The same for the same name: part of the program's contract, never to be changed. */
  static String of(String kind, String name) {
    byte[] octets = ("cuttings:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(octets);
  }
}
