package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How an export writes its records, and what they look like. */
final class ExportOutput {
  /** So many records may be written in vain after the reader is gone. */
  private static final int CHECK_EVERY = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private ExportTarget target = new ExportTarget();

  @Option(names = "--format", description = "jsonl (default): a JSON object a line; or csv.")
  private RecordWriter.Format format = RecordWriter.Format.jsonl;

  @Option(
      names = "--schema",
      description = {
        "Instead: prints the JSON Schema of a line; its properties are, in their",
        "order, the columns of the CSV as well."
      })
  private boolean isSchema;

  /** What a command exports. */
  @FunctionalInterface
  interface Records<T extends Record> {
    /** Hands the records over one by one; returns how many there were. */
    long handOver(Library library, Settings settings, Consumer<T> sink);
  }

  /** Does what the user wants of the records; returns the exit code. */
  <T extends Record> int write(Class<T> type, CommonOptions common, Records<T> records) {
    if (isSchema) {
      String schema = schema(command.name());
      target.write(
          out -> {
            print(schema, out);
            return 1;
          });
      return ExitCode.DONE;
    }
    Settings settings = common.settingsOfLibrary();
    try (Library library = Library.open(settings)) {
      target.write(
          out -> {
            Consumer<T> sink = sink(RecordWriter.open(format, type, out), out);
            return records.handOver(library, settings, sink);
          });
    }
    return ExitCode.DONE;
  }

  private static <T extends Record> Consumer<T> sink(RecordWriter writer, Writer out) {
    return one -> {
      writer.write(one);
      if (writer.written() % CHECK_EVERY == 0) {
        ExportTarget.flush(out);
      }
    };
  }

  private static void print(String text, Writer out) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new CuttingsException("Cannot write the schema: " + e.getMessage(), e);
    }
  }

  /** The schema of a line, which names every key in the order of the line. */
  private static String schema(String what) {
    String name = "/export/" + what + ".schema.json";
    try (InputStream in = ExportOutput.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new CuttingsException("Cannot find the schema of " + what + ": it is not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the schema of " + what, e);
    }
  }
}
