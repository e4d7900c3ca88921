package io.cuttings.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.cuttings.CuttingsException;
import io.cuttings.settings.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the library stands now. */
@Command(
    name = "status",
    description = "Shows mailboxes, counts, last polls, what waits, dead letters, and late issues.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Settings settings = common.settingsOfLibrary();
    try (Library library = Library.open(settings)) {
      Status status = Status.of(settings, library, Clock.systemUTC().instant());
      spec.commandLine().getOut().println(json ? json(status) : status.text());
    }
    return ExitCode.DONE;
  }

  private static String json(Status status) {
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(status);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot print the status as JSON", e);
    }
  }
}
