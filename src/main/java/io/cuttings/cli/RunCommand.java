package io.cuttings.cli;

import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.settings.Settings;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The daemon. */
@Command(
    name = "run",
    description =
        "Runs all routes: reads the mailboxes, ingests, serves the pages; until a signal.")
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = common.settings(Log.Console.INFO);
    try (Daemon daemon = Daemon.start(settings, Role.DAEMON, Map.of())) {
      spec.commandLine().getErr().println("Pages: " + settings.web().url());
      daemon.await();
    }
    return ExitCode.DONE;
  }
}
