package io.cuttings.cli;

import io.cuttings.settings.Settings;
import io.cuttings.store.StandingRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What publications repeat. */
@Command(
    name = "standing",
    description = "Writes a line a text that a publication repeats at the end of its issues.")
final class ExportStandingCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Mixin private ExportOutput output = new ExportOutput();

  @Override
  public Integer call() {
    Settings settings = parent.common().settingsOfLibrary();
    try (Library library = Library.open(settings)) {
      output.write(StandingRow.class, library.storeExport()::standing);
    }
    return ExitCode.DONE;
  }
}
