package io.cuttings.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the library holds, for other programs. */
@Command(
    name = "export",
    description = "Writes what the library holds, in a stable order.",
    subcommands = {
      ExportItemsCommand.class,
      ExportIssuesCommand.class,
      ExportStoriesCommand.class,
      ExportLedgerCommand.class,
      ExportStandingCommand.class,
      ExportCitationsCommand.class,
      ExportMessagesCommand.class
    })
final class ExportCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The options in effect, before the subcommand or behind it. */
  CommonOptions common() {
    return common;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name what to export: " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
