package io.cuttings.cli;

import io.cuttings.store.DecisionRow;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** All decisions about stories. */
@Command(
    name = "decisions",
    description =
        "Lists the decisions about stories, the earliest first, with what became of them.")
final class StoryDecisionsCommand implements Callable<Integer> {
  @ParentCommand private StoryCommand parent = new StoryCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--format", description = "text (default) or jsonl: a line a decision.")
  private StoryShowCommand.Format format = StoryShowCommand.Format.text;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Library library = Library.open(parent.common().settingsOfLibrary())) {
      RecordWriter writer = RecordWriter.open(RecordWriter.Format.jsonl, DecisionRow.class, out);
      for (DecisionRow row : library.decisions().all()) {
        if (format == StoryShowCommand.Format.jsonl) {
          writer.write(row);
        } else {
          out.println(line(row));
        }
      }
      out.flush();
    }
    return ExitCode.DONE;
  }

  private static String line(DecisionRow row) {
    StringBuilder line = new StringBuilder();
    line.append(row.decision()).append(' ').append(row.at()).append(' ');
    line.append(row.kind());
    row.items().forEach(item -> line.append(' ').append(item));
    if (!row.rest().isEmpty()) {
      line.append(" from ").append(String.join(" ", row.rest()));
    }
    if (row.undoes() != null) {
      line.append(' ').append(row.undoes());
    }
    if (row.undone()) {
      line.append(" (undone)");
    }
    if (!row.unknown().isEmpty()) {
      line.append(" (waits for ").append(String.join(" ", row.unknown())).append(')');
    }
    return line.toString();
  }
}
