package io.cuttings.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the user says about stories, and why they are as they are. */
@Command(
    name = "story",
    description = {
      "Shows why items are one story, and takes decisions about them: what",
      "belongs together, and what does not. Decisions survive every replay."
    },
    subcommands = {
      StoryShowCommand.class,
      StorySplitCommand.class,
      StoryPinCommand.class,
      StoryUndoCommand.class,
      StoryDecisionsCommand.class
    })
final class StoryCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The options in effect, before the subcommand or behind it. */
  CommonOptions common() {
    return common;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do: show, split, pin, undo or decisions.");
  }
}
