package io.cuttings.cli;

import io.cuttings.store.IssueRow;
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
    return output.write(
        IssueRow.class,
        parent.common(),
        (library, settings, sink) ->
            library.storeExport().issues(selection.of(library, settings), sink));
  }
}
