package io.cuttings.cli;

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
    return output.write(
        ItemRow.class,
        parent.common(),
        (library, settings, sink) ->
            library.storeExport().items(selection.of(library, settings), sink));
  }
}
