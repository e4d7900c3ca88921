package io.cuttings.cli;

import io.cuttings.decision.Decision;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds items in one story. */
@Command(
    name = "pin",
    description = "Makes items one story, whatever arrives, until the decision is undone.")
final class StoryPinCommand implements Callable<Integer> {
  @ParentCommand private StoryCommand parent = new StoryCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "ITEM", description = "Ids of two items or more.")
  private List<String> items = List.of();

  @Override
  public Integer call() {
    ItemIds.check(items, spec);
    checkSeveral(items);
    try (Deciding deciding = Deciding.on(parent.common().settingsOfLibrary())) {
      List<String> meant = deciding.items(items);
      checkSeveral(meant);
      Decision decision = Decision.pin(deciding.time(Clock.systemUTC().instant()), meant);
      deciding.take(decision).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCode.DONE;
  }

  private void checkSeveral(List<String> ids) {
    if (Set.copyOf(ids).size() < 2) {
      throw new ParameterException(spec.commandLine(), "Name two items or more.");
    }
  }
}
