package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An archived message that a stage could not process. It holds no octets: replay takes them from
 * the archive.
 *
 * @param stage where it failed
 * @param cause a sentence
 * @param at when it failed last
 * @param attempts how many times it has failed
 */
public record DeadLetter(ArchiveKey key, String stage, String cause, Instant at, int attempts) {

  public DeadLetter {
    cause = storable(cause);
  }

  /** A failure that is to be buried. */
  public DeadLetter(ArchiveKey key, String stage, String cause, Instant at) {
    this(key, stage, cause, at, 1);
  }

  /** A cause may quote a message, and PostgreSQL takes neither U+0000 nor half a surrogate pair. */
  private static String storable(String text) {
    byte[] octets = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
    return new String(octets, StandardCharsets.UTF_8);
  }
}
