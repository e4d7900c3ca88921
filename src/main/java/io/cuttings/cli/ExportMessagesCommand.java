package io.cuttings.cli;

import io.cuttings.archive.Manifest;
import io.cuttings.archive.RawArchive;
import io.cuttings.mailexport.ExportFormat;
import io.cuttings.mailexport.MessageWriter;
import io.cuttings.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The messages of the archive, for mail programs and other archives. */
@Command(
    name = "messages",
    description = {
      "Writes the messages octet for octet as they were received, or lists them.",
      "All, or those that meet every condition, each once.",
      "--since, --until and --publication are about their issues."
    })
final class ExportMessagesCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private MessageConditions conditions = new MessageConditions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder to write; made where missing, must be empty. Not for jsonl.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      required = true,
      description = {
        "eml: a file a message; mbox: one file, mboxrd; maildir: a Maildir;",
        "bagit: a BagIt package (RFC 8493); jsonl: a list on standard output."
      })
  private Form form = Form.eml;

  /** What is written. */
  enum Form {
    eml,
    mbox,
    maildir,
    bagit,
    jsonl
  }

  @Override
  public Integer call() {
    if ((folder == null) != (form == Form.jsonl)) {
      throw new ParameterException(
          spec.commandLine(),
          folder == null
              ? "Messages are exported to a folder: name it."
              : "A list goes to standard output: name no folder.");
    }
    Settings settings = parent.common().settingsOfLibrary();
    PrintWriter err = spec.commandLine().getErr();
    RawArchive archive = RawArchive.open(settings.home());
    Manifest manifest = Manifest.open(settings.home());
    var export = new MessageExport(archive, manifest, conditions.of(settings, archive), err);
    if (folder == null) {
      export.list(spec.commandLine().getOut());
      return ExitCode.DONE;
    }
    return write(export, folder) ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private boolean write(MessageExport export, Path target) {
    ExportFormat format = ExportFormat.valueOf(form.name().toUpperCase(Locale.ROOT));
    try (MessageWriter writer = format.open(target, Clock.systemUTC())) {
      return export.write(writer);
    }
  }
}
