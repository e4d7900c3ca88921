package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.KeySet;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.ManifestLine;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import io.cuttings.mailexport.MessageWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Copies the archive's messages to where other programs read them. One thread, one use. */
final class MessageExport {
  /** So many lines may be written in vain after the reader is gone. */
  private static final int CHECK_EVERY = 256;

  private final RawArchive archive;
  private final Manifest manifest;
  private final MessageSelection selection;
  private final PrintWriter err;
  private final KeySet seen = new KeySet();
  private final Set<ArchiveKey> failed = new HashSet<>();
  private long aside;

  MessageExport(
      RawArchive archive, Manifest manifest, MessageSelection selection, PrintWriter err) {
    this.archive = archive;
    this.manifest = manifest;
    this.selection = selection;
    this.err = err;
  }

  /** Prints the first delivery of each message, as a line of the manifest. */
  void list(PrintWriter out) {
    try (Stream<Delivery> deliveries = selection.deliveries(archive, manifest, seen)) {
      for (Iterator<Delivery> all = deliveries.iterator(); all.hasNext(); ) {
        Delivery delivery = all.next();
        if (seen.add(delivery.key())) {
          out.print(new String(ManifestLine.encode(delivery), StandardCharsets.UTF_8));
          if (seen.size() % CHECK_EVERY == 0) {
            ExportTarget.flush(out);
          }
        }
      }
    }
    ExportTarget.flush(out);
  }

  /** Writes each message once, in the order of first arrival; returns whether all are in place. */
  boolean write(MessageWriter writer) {
    long expected = selection.count(archive, manifest);
    try (Stream<Delivery> deliveries = selection.deliveries(archive, manifest, seen);
        Progress progress = Progress.ofMessages("export", expected, err)) {
      for (Iterator<Delivery> all = deliveries.iterator(); all.hasNext(); ) {
        Delivery delivery = all.next();
        if (seen.add(delivery.key())) {
          take(delivery, writer);
          progress.step();
        } else if (!failed.contains(delivery.key())) {
          writer.noteRepeat(delivery);
        }
      }
    }
    writer.complete();
    long written = seen.size() - aside - failed.size();
    err.printf(
        "selected %d = written %d + put beside %d + failed %d%n",
        seen.size(), written, aside, failed.size());
    return failed.isEmpty() && aside == 0;
  }

  /** A message that the archive does not give back holds up no other. */
  private void take(Delivery delivery, MessageWriter writer) {
    RawMessage raw;
    try {
      raw = archive.get(delivery.key());
    } catch (CuttingsException e) {
      failed.add(delivery.key());
      err.println("failed " + delivery.key() + ": " + e.getMessage());
      return;
    }
    Optional<String> reason = writer.write(raw, delivery);
    if (reason.isPresent()) {
      aside++;
      err.println("put beside " + delivery.key() + ": " + reason.get());
    }
  }
}
