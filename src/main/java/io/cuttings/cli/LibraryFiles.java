package io.cuttings.cli;

import io.cuttings.bench.library.GeneratedLibrary;
import io.cuttings.bench.library.GeneratedMail;
import io.cuttings.mailfile.MailWriter;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Writes a generated library as an mbox that `import` takes. */
record LibraryFiles(Path folder, PrintWriter out, PrintWriter err) {

  void write(int items) {
    GeneratedLibrary library = new GeneratedLibrary(items, SampleMailbox.messages());
    int messages = 0;
    long octets = 0;
    try (MailWriter writer = MailWriter.open(folder, MailWriter.Format.MBOX);
        Progress progress = Progress.ofMessages("generate", library.expected(), err)) {
      while (library.hasNext()) {
        GeneratedMail mail = library.next();
        writer.write(mail.message(), mail.sent());
        messages++;
        octets += mail.message().octets().length;
        progress.step();
      }
    }
    out.printf(
        "%d messages with %d items, %.1f MB, made of %d words, in %s%n",
        messages, items, octets / 1e6, library.words(), folder);
  }
}
