package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.RawArchive;
import io.cuttings.mailfile.MailWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/** Copies the archive's messages to where other programs read them. */
record MessageExport(RawArchive archive, Manifest manifest, PrintWriter err) {

  static MessageExport of(Path home, PrintWriter err) {
    return new MessageExport(RawArchive.open(home), Manifest.open(home), err);
  }

  /** Writes each message once, in the order of first arrival; returns how many there were. */
  long write(Path folder, MailWriter.Format format) {
    Set<ArchiveKey> written = new HashSet<>();
    try (MailWriter writer = MailWriter.open(folder, format);
        Stream<Delivery> deliveries = manifest.deliveries();
        Progress progress = Progress.ofMessages("export", -1, err)) {
      for (Iterator<Delivery> all = deliveries.iterator(); all.hasNext(); ) {
        Delivery delivery = all.next();
        if (written.add(delivery.key())) {
          writer.write(archive.get(delivery.key()), delivery.received());
          progress.step();
        }
      }
    }
    return written.size();
  }
}
