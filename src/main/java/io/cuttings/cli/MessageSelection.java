package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.DamagedObjectException;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.KeySet;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import io.cuttings.ledger.Reconciliation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of the archive are meant: those that meet every condition; null stands for none.
 *
 * @param since of a receipt
 * @param until of a receipt, exclusive
 * @param keys of the messages
 * @param now by which a message without a line is old enough not to be about to get one
 */
record MessageSelection(
    @Nullable Instant since, @Nullable Instant until, @Nullable Set<ArchiveKey> keys, Instant now) {
  /** A writer is never this long between the message and its line. */
  private static final Duration UNLISTED = Duration.ofMinutes(10);

  /** How many messages there are. */
  long count(RawArchive archive, Manifest manifest) {
    KeySet seen = new KeySet();
    try (Stream<Delivery> deliveries = deliveries(archive, manifest, seen)) {
      deliveries.forEach(delivery -> seen.add(delivery.key()));
    }
    return seen.size();
  }

  /**
   * Their deliveries in the order of the manifest, then the messages that a crash has left without
   * a line, which have no time of receipt; to be closed after use.
   *
   * @param seen what has come so far; the caller adds each delivery's key
   */
  Stream<Delivery> deliveries(RawArchive archive, Manifest manifest, KeySet seen) {
    if (since != null || until != null) {
      Instant from = since == null ? Instant.MIN : since;
      Instant before = until == null ? Instant.MAX : until;
      return manifest.between(from, before).filter(line -> isMeant(line.key()));
    }
    Stream<Delivery> unlisted =
        archive
            .keys()
            .filter(key -> isMeant(key) && !seen.contains(key))
            .flatMap(key -> unlisted(archive, key).stream());
    return Stream.concat(manifest.deliveries().filter(line -> isMeant(line.key())), unlisted);
  }

  private boolean isMeant(ArchiveKey key) {
    return keys == null || keys.contains(key);
  }

  private Optional<Delivery> unlisted(RawArchive archive, ArchiveKey key) {
    Instant written = archive.archived(key).truncatedTo(ChronoUnit.MILLIS);
    Place place = new Place(Reconciliation.RECOVERED, "", 0, key.value());
    return written.isBefore(now.minus(UNLISTED))
        ? Optional.of(new Delivery(key, size(archive, key), written, place))
        : Optional.empty();
  }

  /** Whoever reads a damaged message will say so. */
  private static long size(RawArchive archive, ArchiveKey key) {
    try {
      return archive.get(key).octets().length;
    } catch (DamagedObjectException e) {
      return 0;
    }
  }
}
