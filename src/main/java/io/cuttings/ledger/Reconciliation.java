package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.DamagedObjectException;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.ManifestEntry;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Brings the database up to what the archive and its manifest say, at the start of a process. A
 * crash can fall between archive, manifest and database, H2 loses its last half second with the
 * process, and a database may be new: whatever is missing behind is entered from what is in front
 * of it, with the times that the manifest holds. Other processes may archive meanwhile.
 */
public final class Reconciliation {
  /** The mailbox of messages whose way in is not known. */
  public static final String RECOVERED = "recovered";

  /** A writer is never this long between the message and its line: who is has died. */
  private static final Duration UNLISTED = Duration.ofMinutes(10);

  /** Octets of the manifest that are entered again, some thousand lines. */
  private static final long OVERLAP = 1 << 18;

  /** Keys are digests and touch every page of an index: small batches make H2's file swell. */
  private static final int BATCH = 20_000;

  private final RawArchive archive;
  private final Manifest manifest;
  private final DataSource database;
  private final Ledger ledger;

  public Reconciliation(RawArchive archive, Manifest manifest, DataSource database) {
    this.archive = archive;
    this.manifest = manifest;
    this.database = database;
    this.ledger = new Ledger(database);
  }

  /**
   * Does it.
   *
   * @param now the time, by which a message without a line is old enough to be recovered
   */
  public Reconciled run(Instant now) {
    long before = ledger.counts().deliveries();
    ManifestMark mark = ManifestMark.read(database);
    long start = isBehind(mark, before) ? 0 : Math.max(0, mark.position() - OVERLAP);
    long end = enter(start);
    Survey survey = survey(now.minus(UNLISTED));
    if (!survey.unlisted.isEmpty() && start > 0) {
      enter(0); // their lines may stand before the start
      survey = survey(now.minus(UNLISTED));
    }
    long after = ledger.counts().deliveries();
    List<ArchiveKey> damaged = survey.unlisted.stream().filter(key -> !recover(key)).toList();
    new ManifestMark(end, after).write(database);
    return result(after - before, survey, damaged);
  }

  /** Whether the database has less than it had, or the manifest has. */
  private boolean isBehind(ManifestMark mark, long deliveries) {
    return deliveries < mark.deliveries() || manifest.size() < mark.position();
  }

  /** Enters the lines from a position on; returns where they end. */
  private long enter(long start) {
    var end = new long[] {start};
    try (Stream<ManifestEntry> lines = manifest.since(start)) {
      inBatches(
          lines,
          batch -> {
            ledger.record(batch.stream().map(ManifestEntry::delivery).toList());
            end[0] = batch.get(batch.size() - 1).end();
          });
    }
    return end[0];
  }

  private static <T> void inBatches(Stream<T> values, Consumer<List<T>> sink) {
    List<T> batch = new ArrayList<>(BATCH);
    for (Iterator<T> all = values.iterator(); all.hasNext(); ) {
      batch.add(all.next());
      if (batch.size() == BATCH || !all.hasNext()) {
        sink.accept(batch);
        batch.clear();
      }
    }
  }

  private Survey survey(Instant before) {
    var objects = new LongAdder();
    List<ArchiveKey> unknown = new ArrayList<>();
    try (Stream<ArchiveKey> keys = archive.keys()) {
      inBatches(
          keys,
          batch -> {
            objects.add(batch.size());
            unknown.addAll(ledger.unknown(batch));
          });
    }
    List<ArchiveKey> unlisted =
        unknown.stream().filter(key -> archive.archived(key).isBefore(before)).toList();
    return new Survey(objects.sum() - unknown.size(), unlisted);
  }

  /** Gives a message of the archive a line; returns whether its octets are sound. */
  public boolean recover(ArchiveKey key) {
    try {
      var delivery =
          new Delivery(
              key,
              archive.get(key).octets().length,
              archive.archived(key).truncatedTo(ChronoUnit.MILLIS),
              new Place(RECOVERED, "", 0, key.value()));
      manifest.append(delivery);
      ledger.record(delivery);
      return true;
    } catch (DamagedObjectException e) {
      return false;
    }
  }

  private Reconciled result(long entered, Survey survey, List<ArchiveKey> damaged) {
    List<ArchiveKey> recovered =
        survey.unlisted.stream().filter(key -> !damaged.contains(key)).toList();
    long delivered = ledger.counts().messages() - recovered.size();
    // looking for each message on the disk takes its time: only where the sums differ
    Set<ArchiveKey> missing =
        delivered == survey.known
            ? Set.of()
            : ledger.keys().stream()
                .filter(key -> !archive.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    List<ArchiveKey> pending =
        ledger.pending().stream().filter(key -> !missing.contains(key)).toList();
    return new Reconciled(entered, recovered, damaged, List.copyOf(missing), pending);
  }

  /**
   * What the archive holds.
   *
   * @param known objects that the database knows
   * @param unlisted objects that it does not know, and that nobody is about to enter
   */
  private record Survey(long known, List<ArchiveKey> unlisted) {}
}
