package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.NoSpaceLeftException;
import io.cuttings.camel.Daemon;
import io.cuttings.mailfile.MailFileEntry;
import io.cuttings.mailfile.MailFileEntry.Mail;
import io.cuttings.mailfile.MailFileEntry.PassedOver;
import io.cuttings.mailfile.MailFileEntry.Refused;
import io.cuttings.mailfile.MailFiles;

/** Sends every mail of some files to the routes, several at a time, and counts. */
record MailImport(Daemon daemon, int threads, ImportTally tally) {

  /**
   * Takes in all mails. What cannot be archived is refused and holds up nothing.
   *
   * @throws NoSpaceLeftException where the disk is full: nothing else would get in either
   */
  void run(MailFiles files, Progress progress) {
    try (Workers workers = new Workers(threads)) {
      while (files.hasNext()) {
        MailFileEntry entry = files.next();
        long position = files.octetsRead();
        if (entry instanceof PassedOver) {
          tally.passOver();
          continue;
        }
        tally.read();
        workers.submit(
            () -> {
              take(entry);
              progress.at(position);
            });
      }
      workers.finish();
    }
  }

  private void take(MailFileEntry entry) {
    if (entry instanceof Refused refused) {
      tally.refuse(refused.where(), refused.reason());
    } else if (entry instanceof Mail mail) {
      take(mail);
    }
  }

  private void take(Mail mail) {
    try {
      boolean isNew = daemon.receive(mail.message(), mail.place());
      tally.take(mail.message().key(), isNew);
    } catch (CuttingsException e) {
      if (isNoSpaceLeft(e)) {
        throw e;
      }
      tally.refuse(mail.place().toString(), e.getMessage());
    }
  }

  private static boolean isNoSpaceLeft(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoSpaceLeftException) {
        return true;
      }
    }
    return false;
  }
}
