package io.cuttings.cli;

import io.cuttings.store.EdgeRow;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A story's items, and why they are in it. */
@Command(
    name = "show",
    description = {
      "Shows the items of a story and why they are in it.",
      "Each pair that was matched has a reason (url, text, title, near_text, pin)",
      "and a score up to 1."
    })
final class StoryShowCommand implements Callable<Integer> {
  @ParentCommand private StoryCommand parent = new StoryCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "STORY|ITEM",
      description = "Id of a story, or of any item in it.")
  private String id = "";

  @Option(names = "--format", description = "text (default) or jsonl: a line an item.")
  private Format format = Format.text;

  /** How it is printed. */
  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() {
    ItemIds.check(List.of(id), spec);
    PrintWriter out = spec.commandLine().getOut();
    try (Library library = Library.open(parent.common().settingsOfLibrary())) {
      StoryQueries stories = library.stories();
      String story = stories.storyOf(id).orElseThrow(() -> library.noStory(id));
      List<StoryMember> members = StoryMember.of(stories.items(story), stories.edges(story));
      if (format == Format.jsonl) {
        RecordWriter writer = RecordWriter.open(RecordWriter.Format.jsonl, StoryMember.class, out);
        members.forEach(writer::write);
      } else {
        out.println("story " + story + ": " + StoryQueries.title(stories.items(story)));
        members.forEach(member -> print(member, out));
      }
      out.flush();
    }
    return ExitCode.DONE;
  }

  private static void print(StoryMember member, PrintWriter out) {
    StoredItem item = member.item();
    out.printf(
        "%n%s %s %s, %s%s%n  %s%n",
        item.id(),
        LocalDate.ofInstant(item.issueDate(), ZoneOffset.UTC),
        item.publicationName(),
        item.issueTitle(),
        member.isRedelivered() ? " (delivered again)" : "",
        StoryQueries.title(List.of(item)));
    for (EdgeRow edge : member.edges()) {
      out.printf(
          Locale.ROOT,
          "  %s %.2f with %s%n",
          edge.reason(),
          edge.score(),
          edge.first().equals(item.id()) ? edge.second() : edge.first());
    }
  }
}
