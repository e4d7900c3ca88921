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

  /** About so many items are measured, to know how many make so many octets. */
  private static final int SAMPLE = 4000;

  /** So many items. */
  void write(int items) {
    GeneratedLibrary library = new GeneratedLibrary(items, SampleMailbox.messages());
    write(library, Long.MAX_VALUE, Progress.ofMessages("generate", library.expected(), err));
  }

  /** As many items as make so many octets, to the message. */
  void writeOctets(long octets) {
    GeneratedLibrary sample = new GeneratedLibrary(SAMPLE, SampleMailbox.messages());
    long measured = 0;
    while (sample.hasNext()) {
      measured += sample.next().message().octets().length;
    }
    double items = 1.2 * SAMPLE * octets / measured + SAMPLE; // more than will be needed
    GeneratedLibrary library =
        new GeneratedLibrary(
            (int) Math.min(Integer.MAX_VALUE, Math.ceil(items)), SampleMailbox.messages());
    write(library, octets, Progress.ofOctets("generate", octets, 0, err));
  }

  private void write(GeneratedLibrary library, long most, Progress shown) {
    int messages = 0;
    int items = 0;
    long octets = 0;
    try (MessageWriter writer = ExportFormat.MBOX.open(folder, Clock.systemUTC());
        Progress progress = shown) {
      while (library.hasNext() && octets < most) {
        GeneratedMail mail = library.next();
        RawMessage raw = mail.message();
        Place place = new Place("generated", "", 0, Integer.toString(messages));
        writer.write(raw, new Delivery(raw.key(), raw.octets().length, mail.sent(), place));
        messages++;
        items += mail.items();
        octets += raw.octets().length;
        progress.advance(1, most == Long.MAX_VALUE ? messages : octets);
      }
      writer.complete();
    }
    out.printf(
        "%d messages with %d items, %.1f MB, made of %d words, in %s%n",
        messages, items, octets / 1e6, library.words(), folder);
  }
}
