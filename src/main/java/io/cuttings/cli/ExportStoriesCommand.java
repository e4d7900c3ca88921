package io.cuttings.cli;

import io.cuttings.store.StoryRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Stories with what carried them. */
@Command(name = "stories", description = "Writes a line a story: by the date of its first issue.")
final class ExportStoriesCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Mixin private ExportOutput output = new ExportOutput();
  @Mixin private ExportSelection selection = new ExportSelection();

  @Override
  public Integer call() {
    return output.write(
        StoryRow.class,
        parent.common(),
        (library, settings, sink) ->
            library.storeExport().stories(selection.of(library, settings), sink));
  }
}
