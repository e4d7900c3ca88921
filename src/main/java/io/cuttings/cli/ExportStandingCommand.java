package io.cuttings.cli;

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
    return output.write(
        StandingRow.class,
        parent.common(),
        (library, settings, sink) -> library.storeExport().standing(sink));
  }
}
