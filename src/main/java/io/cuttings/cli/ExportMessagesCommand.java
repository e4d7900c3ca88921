package io.cuttings.cli;

import io.cuttings.mailfile.MailWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The messages of the archive, for mail programs. */
@Command(name = "messages", description = "Writes the messages as received into a folder.")
final class ExportMessagesCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder to write; made where missing, must be empty.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}, in any case.")
  private MailWriter.Format format = MailWriter.Format.EML;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Path home = parent.common().settingsOfLibrary().home();
    long count = MessageExport.of(home, err).write(folder, format);
    err.println(count + " messages in " + folder);
    return ExitCode.DONE;
  }
}
