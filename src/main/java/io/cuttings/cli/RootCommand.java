package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
      ReconcileCommand.class,
      ExportCommand.class,
      SearchCommand.class,
      StoryCommand.class,
      IndexCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      PasswordCommand.class,
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
        .registerConverter(ArchiveKey.class, RootCommand::key)
        .registerConverter(LocalDate.class, RootCommand::day)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  private static ArchiveKey key(String written) {
    try {
      return new ArchiveKey(written);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + written + "' is no archive key of 64 digits");
    }
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + written + "' is no day such as 2026-01-31");
    }
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
