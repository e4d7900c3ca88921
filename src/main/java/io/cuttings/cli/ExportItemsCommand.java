package io.cuttings.cli;

import io.cuttings.settings.Settings;
import io.cuttings.store.IssueSelection;
import io.cuttings.store.ItemRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Items with their issues. */
@Command(
    name = "items",
    description = "Writes a line an item: by issue date, message, section and item.")
final class ExportItemsCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Mixin private ExportOutput output = new ExportOutput();
  @Mixin private ExportSelection selection = new ExportSelection();

  @Override
  public Integer call() {
    Settings settings = parent.common().settingsOfLibrary();
    try (Library library = Library.open(settings)) {
      IssueSelection issues = selection.of(library, settings);
      output.write(ItemRow.class, sink -> library.storeExport().items(issues, sink));
    }
    return ExitCode.DONE;
  }
}
