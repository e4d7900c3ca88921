package io.cuttings.cli;

import io.cuttings.mailfile.MailWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the library holds, for other programs. */
@Command(name = "export", description = "Writes what the library holds, in a stable order.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
  private What what = What.messages;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "For messages: the folder to write; made where missing, must be empty.")
  private @Nullable Path folder;

  @Option(names = "--format", description = "For messages: eml, mbox or maildir; required.")
  private @Nullable String format;

  /** What can be exported. */
  enum What {
    messages
  }

  @Override
  public Integer call() {
    switch (what) {
      case messages -> exportMessages();
    }
    return ExitCode.DONE;
  }

  private void exportMessages() {
    MailWriter.Format messageFormat = messageFormat();
    Path target = folder;
    if (target == null) {
      throw usage("Messages are exported to a folder: name it.");
    }
    PrintWriter err = spec.commandLine().getErr();
    Path home = common.settingsOfLibrary().home();
    long count = MessageExport.of(home, err).write(target, messageFormat);
    err.println(count + " messages in " + target);
  }

  private MailWriter.Format messageFormat() {
    try {
      String name = Objects.requireNonNullElse(format, "").toUpperCase(Locale.ROOT);
      return MailWriter.Format.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw usage("Messages are exported with --format eml, mbox or maildir.");
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
