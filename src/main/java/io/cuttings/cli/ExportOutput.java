package io.cuttings.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How and where an export writes its records. */
final class ExportOutput {
  /** So many records may be written in vain after the reader is gone. */
  private static final int CHECK_EVERY = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--format", description = "jsonl (default): a JSON object a line; or csv.")
  private RecordWriter.Format format = RecordWriter.Format.jsonl;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Instead of standard output; the file is there when it is whole,",
        "and one of that name is as it was until then."
      })
  private @Nullable Path file;

  /**
   * Writes the records.
   *
   * @param records hands them over one by one, and returns how many there were
   */
  <T extends Record> void write(Class<T> type, ToLongFunction<Consumer<T>> records) {
    CommandLine line = command.commandLine();
    if (file == null) {
      write(type, records, line.getOut());
      flush(line.getOut());
    } else {
      long count = new ExportFile(file).write(out -> write(type, records, out));
      line.getErr().println(count + " records in " + file);
    }
  }

  private <T extends Record> long write(
      Class<T> type, ToLongFunction<Consumer<T>> records, Writer out) {
    RecordWriter writer = RecordWriter.open(format, type, out);
    return records.applyAsLong(
        record -> {
          writer.write(record);
          if (writer.written() % CHECK_EVERY == 0) {
            flush(out);
          }
        });
  }

  private static void flush(Writer out) {
    if (out instanceof StandardOutput standard) {
      standard.check();
    } else if (out instanceof PrintWriter printer) {
      printer.flush();
    }
  }
}
