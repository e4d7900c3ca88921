package io.cuttings.cli;

import io.cuttings.decision.Decision;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a decision back. */
@Command(name = "undo", description = "Takes a decision back, as if it had never been taken.")
final class StoryUndoCommand implements Callable<Integer> {
  @ParentCommand private StoryCommand parent = new StoryCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DECISION", description = "Its id, of 12 digits.")
  private String decision = "";

  @Override
  public Integer call() {
    if (!decision.matches("[0-9a-f]{12}")) {
      throw new ParameterException(
          spec.commandLine(),
          decision + " names no decision: its id is 12 hexadecimal digits; see story decisions.");
    }
    try (Deciding deciding = Deciding.on(parent.common().settingsOfLibrary())) {
      Decision undone = deciding.findStanding(decision);
      Decision undo = Decision.undo(deciding.time(Clock.systemUTC().instant()), undone.id());
      deciding.take(undo).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCode.DONE;
  }
}
