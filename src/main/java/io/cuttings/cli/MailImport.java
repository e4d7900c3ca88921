package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Notes;
import io.cuttings.camel.Daemon;
import io.cuttings.importing.Archiving;
import io.cuttings.importing.ImportJournal;
import io.cuttings.importing.ImportState;
import io.cuttings.mailfile.MailFileLimits;
import io.cuttings.mailfile.MailFiles;
import io.cuttings.mailfile.MboxDialect;
import io.cuttings.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The two halves of an import: everything into the archive, and then what is pending out of it. */
record MailImport(Settings settings, Daemon daemon, PrintWriter err) {
  /** The mailbox of the places of mails that are imported. */
  static final String MAILBOX = "import";

  /** Archives every mail that the state does not tell as done. */
  Archiving archive(
      List<Path> paths, MboxDialect dialect, ImportJournal journal, ImportState state) {
    Archiving archiving =
        new Archiving(
            journal,
            state,
            daemon::isArchived,
            arrivals -> daemon.receiveAll(arrivals).failures(),
            Notes.ofRefusals(settings.home()),
            Clock.systemUTC());
    try (MailFiles files =
        MailFiles.open(paths, MailFileLimits.defaults(), dialect, state.bookmark())) {
      boolean ignored = files.hasNext(); // by now it stands where it goes on
      long start = state.isResumed() ? files.octetsRead() : 0;
      try (Progress progress = Progress.ofOctets("archive", files.totalOctets(), start, err)) {
        archiving.run(files, progress::advance);
      }
    }
    daemon.enterRefusals();
    return archiving;
  }

  /** Ingests what imports have archived, but for what the daemon does meanwhile. */
  void ingest() {
    List<ArchiveKey> pending = daemon.ledger().pendingOf(MAILBOX);
    try (Workers workers = new Workers(settings.ingest().threads());
        Progress progress = Progress.ofMessages("ingest", pending.size(), err)) {
      for (ArchiveKey key : pending) {
        workers.submit(
            () -> {
              if (daemon.ledger().isPending(key)) {
                daemon.ingest(key);
              }
              progress.step();
            });
      }
      workers.finish();
    }
  }
}
