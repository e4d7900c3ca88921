package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's face: every command with the same options, exit codes and manners. */
@Command(
    name = "cuttings",
    description = {
      "A cuttings library for newsletters: a mailbox becomes an archive",
      "of issues, items and stories."
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = RootCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:finished with findings or failures",
      "2:bad usage or configuration"
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ImportCommand.class,
      ReplayCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      StoryCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      BenchCommand.class
    })
public final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  private RootCommand() {
    this.spec = CommandSpec.create();
  }

  /** The command line, ready to execute; it never throws. */
  public static CommandLine commandLine() {
    return new CommandLine(new RootCommand())
        .setExecutionExceptionHandler(new Sentences())
        .setParameterExceptionHandler(RootCommand::explain)
        .registerConverter(ArchiveKey.class, ArchiveKey::new)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  private static int explain(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
      command.usage(command.getErr());
    }
    return ExitCode.USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The version in the jar's manifest; a run from class files has none. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"cuttings " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
  }
}
