package io.cuttings.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where an export goes. */
final class ExportTarget {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Instead of standard output; the file is there when it is whole,",
        "and one of that name is as it was until then."
      })
  private @Nullable Path file;

  /**
   * Writes the content.
   *
   * @param content returns how many records it had, as does this
   */
  long write(ToLongFunction<Writer> content) {
    CommandLine line = command.commandLine();
    if (file == null) {
      long count = content.applyAsLong(line.getOut());
      flush(line.getOut());
      return count;
    }
    long count = new ExportFile(file).write(content);
    line.getErr().println(count + " records in " + file);
    return count;
  }

  /** Hands over what was written so far, and says where nobody takes it. */
  static void flush(Writer out) {
    if (out instanceof StandardOutput standard) {
      standard.check();
    } else if (out instanceof PrintWriter printer) {
      printer.flush();
    }
  }
}
