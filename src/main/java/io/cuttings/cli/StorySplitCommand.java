package io.cuttings.cli;

import io.cuttings.decision.Decision;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Cuts items out of a story. */
@Command(
    name = "split",
    description = {
      "Cuts items out of their story.",
      "They never join the rest of it again, whatever arrives, until the",
      "decision is undone."
    })
final class StorySplitCommand implements Callable<Integer> {
  @ParentCommand private StoryCommand parent = new StoryCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "ITEM", description = "Ids of the items to cut out.")
  private List<String> items = List.of();

  @Option(
      names = "--from",
      paramLabel = "STORY",
      description = "The story that they do not belong to (default: the one they are in).")
  private @Nullable String from;

  @Override
  public Integer call() {
    ItemIds.check(items, spec);
    if (from != null) {
      ItemIds.check(List.of(from), spec);
    }
    try (Deciding deciding = Deciding.on(parent.common().settingsOfLibrary())) {
      List<String> meant = deciding.items(items);
      Set<String> rest = new LinkedHashSet<>();
      for (String item : meant) {
        List<String> story = deciding.story(item);
        if (from == null) {
          rest.addAll(story);
        }
      }
      if (from != null) {
        rest.addAll(deciding.story(from));
      }
      meant.forEach(rest::remove);
      if (rest.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "Nothing would be left of the story: name fewer items.");
      }
      Decision decision = Decision.split(deciding.time(Clock.systemUTC().instant()), meant, rest);
      deciding.take(decision).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCode.DONE;
  }
}
