package io.cuttings.cli;

import io.cuttings.settings.Settings;
import io.cuttings.store.IssueRow;
import io.cuttings.store.IssueSelection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Issues, and what is none with the reason. */
@Command(name = "issues", description = "Writes a line an issue: by date and message.")
final class ExportIssuesCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Mixin private ExportOutput output = new ExportOutput();
  @Mixin private ExportSelection selection = new ExportSelection();

  @Override
  public Integer call() {
    Settings settings = parent.common().settingsOfLibrary();
    try (Library library = Library.open(settings)) {
      IssueSelection issues = selection.of(library, settings);
      output.write(IssueRow.class, sink -> library.storeExport().issues(issues, sink));
    }
    return ExitCode.DONE;
  }
}
