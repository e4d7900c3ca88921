package io.cuttings.cli;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.bench.library.GeneratedLibrary;
import io.cuttings.bench.library.GeneratedMail;
import io.cuttings.mailexport.ExportFormat;
import io.cuttings.mailexport.MessageWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;

/** Writes a generated library as an mbox that `import` takes. */
record LibraryFiles(Path folder, PrintWriter out, PrintWriter err) {

  void write(int items) {
    GeneratedLibrary library = new GeneratedLibrary(items, SampleMailbox.messages());
    int messages = 0;
    long octets = 0;
    try (MessageWriter writer = ExportFormat.MBOX.open(folder, Clock.systemUTC());
        Progress progress = Progress.ofMessages("generate", library.expected(), err)) {
      while (library.hasNext()) {
        GeneratedMail mail = library.next();
        RawMessage raw = mail.message();
        Place place = new Place("generated", "", 0, Integer.toString(messages));
        writer.write(raw, new Delivery(raw.key(), raw.octets().length, mail.sent(), place));
        messages++;
        octets += raw.octets().length;
        progress.step();
      }
      writer.complete();
    }
    out.printf(
        "%d messages with %d items, %.1f MB, made of %d words, in %s%n",
        messages, items, octets / 1e6, library.words(), folder);
  }
}
