package io.cuttings.cli;

import io.cuttings.settings.Settings;
import io.cuttings.store.IssueSelection;
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
    Settings settings = parent.common().settingsOfLibrary();
    try (Library library = Library.open(settings)) {
      IssueSelection issues = selection.of(library, settings);
      output.write(StoryRow.class, sink -> library.storeExport().stories(issues, sink));
    }
    return ExitCode.DONE;
  }
}
