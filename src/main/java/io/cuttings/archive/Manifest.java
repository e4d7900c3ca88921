package io.cuttings.archive;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.cuttings.CuttingsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The journal of deliveries: {@code archive/manifest.jsonl}, one line of JSON a delivery, only ever
 * appended to. It holds what the octets of a message cannot give back.
 *
 * <p>For any number of threads, which share one write and one force (whoever comes first writes for
 * all who wait), and for several processes. One instance serves a home in a process: the lock
 * between processes (POSIX) falls when any descriptor of its file is closed.
 */
public final class Manifest {
  /** Some thousand lines. */
  private static final long STRETCH_OF_DATES = 1 << 20;

  private final Path file;
  private final Path dates;
  private final Journal journal;
  private final ReentrantLock writing = new ReentrantLock();
  private final Object gathering = new Object();
  private Batch waiting = new Batch();

  private Manifest(Path archive) {
    this.file = archive.resolve("manifest.jsonl");
    this.dates = archive.resolve("manifest.dates");
    this.journal = new Journal(file, archive.resolve("manifest.lock"));
  }

  /** Opens the manifest of a home, and makes an empty one where there is none. */
  public static Manifest open(Path home) {
    Path archive = home.resolve("archive");
    var manifest = new Manifest(archive);
    try {
      Durable.createFolder(archive);
      FileChannel.open(manifest.file, CREATE, APPEND).close();
      Durable.forceFolder(archive);
      return manifest;
    } catch (IOException e) {
      throw new CuttingsException("Cannot open the manifest of " + home + ": " + e.getMessage(), e);
    }
  }

  /** Adds a line; it is on the disk on return. */
  public void append(Delivery delivery) {
    append(ManifestLine.encode(delivery), "the message at " + delivery.place());
  }

  /** Adds a line for each, in their order; they are on the disk on return. */
  public void appendAll(Collection<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      var lines = new ByteArrayOutputStream();
      deliveries.forEach(delivery -> lines.writeBytes(ManifestLine.encode(delivery)));
      append(lines.toByteArray(), deliveries.size() + " messages");
    }
  }

  private void append(byte[] lines, String deliveries) {
    Batch mine = gather(lines);
    writing.lock();
    try {
      if (!mine.isWritten) {
        write(mine);
      }
    } finally {
      writing.unlock();
    }
    IOException failure = mine.failure;
    if (failure != null) {
      String what = "note the delivery of " + deliveries + " in " + file;
      throw NoSpaceLeftException.explain(what, file.getParent(), mine.lines.size(), failure);
    }
  }

  private Batch gather(byte[] lines) {
    synchronized (gathering) {
      waiting.lines.writeBytes(lines);
      return waiting;
    }
  }

  /** The batch of a caller who got the lock and is not written yet is the one that waits. */
  private void write(Batch batch) {
    synchronized (gathering) {
      waiting = new Batch();
    }
    try {
      journal.append(batch.lines.toByteArray());
      batch.failure = null;
    } catch (IOException e) {
      batch.failure = e;
    } finally {
      batch.isWritten = true;
    }
  }

  /** All deliveries in the order in which they were appended; to be closed after use. */
  public Stream<Delivery> deliveries() {
    return since(0).map(ManifestEntry::delivery);
  }

  /**
   * The deliveries received from one time to before another, in the order in which they were
   * appended, without a reading of all; to be closed after use.
   */
  public Stream<Delivery> between(Instant since, Instant until) {
    return new ManifestDates(this, dates, STRETCH_OF_DATES).between(since, until);
  }

  /**
   * The deliveries whose lines begin at a position or after it, in order; to be closed after use.
   *
   * @param position any position; lines are found whole from there
   */
  public Stream<ManifestEntry> since(long position) {
    try {
      ManifestReader reader = ManifestReader.open(file, position);
      return StreamSupport.stream(reader, false).onClose(reader::close);
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the manifest " + file + ": " + e.getMessage(), e);
    }
  }

  /** Where the manifest ends now. */
  public long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the manifest " + file + ": " + e.getMessage(), e);
    }
  }

  /** What is written and forced in one go; nothing of it is acknowledged before. */
  private static final class Batch {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private boolean isWritten;
    private @Nullable IOException failure = new IOException("it was not written");
  }
}
