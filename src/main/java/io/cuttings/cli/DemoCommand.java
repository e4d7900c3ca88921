package io.cuttings.cli;

import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.settings.Settings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The daemon's own routes against a mail server with sample newsletters in it. */
@Command(
    name = "demo",
    description = {
      "Shows the program at work without an account: starts a mail server with",
      "sample newsletters, reads it as the daemon does, and serves the pages."
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--once", description = "Ends when all that was delivered is stored.")
  private boolean once;

  @Override
  public Integer call() throws InterruptedException {
    try (DemoHome home = DemoHome.open(common.chosenHome());
        SampleMailbox mailbox = SampleMailbox.start()) {
      Settings settings =
          common
              .settings(Log.Console.OFF, DemoSettings.of(mailbox, home.folder()))
              .withoutNamedMailboxes();
      try (Daemon daemon = Daemon.start(settings, Role.DAEMON, Map.of())) {
        home.closeAfter(daemon);
        return show(settings, home, mailbox, daemon);
      }
    }
  }

  private int show(Settings settings, DemoHome home, SampleMailbox mailbox, Daemon daemon)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("home     " + home);
    out.println(settings.mailboxes().get(0));
    out.println("pages    " + settings.web().url());
    boolean isComplete;
    try (Library library = Library.open(settings)) {
      isComplete = new DemoShow(library, out).run(mailbox);
    }
    if (!once) {
      out.println("pages    " + settings.web().url() + " (Ctrl-C ends the demo)");
      daemon.await();
    }
    return isComplete ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
