package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.publication.KnownPublications;
import io.cuttings.replay.ReplayPlan;
import io.cuttings.settings.PublicationsFile;
import io.cuttings.settings.Settings;
import io.cuttings.store.DatabaseCopy;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes issues anew from the archive's messages. */
@Command(
    name = "replay",
    description = {
      "Ingests messages again from the archive, in the order of their issues' dates:",
      "all of them, or those that meet every condition. Ctrl-C ends it tidily."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 256;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ReplaySelectors selectors = new ReplaySelectors();
  @Mixin private ReplayReporting reporting = new ReplayReporting();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Messages at a time (default: cuttings.ingest.threads).")
  private @Nullable Integer threads;

  @Option(
      names = "--dry-run",
      description =
          "Tells what would change, tried out in a copy of the database; changes nothing.")
  private boolean isDry;

  @Option(names = "--resume", description = "Goes on with a replay that ended before its time.")
  private boolean resume;

  @Option(names = "--give-up", description = "Drops what such a replay has left; replays nothing.")
  private boolean giveUp;

  @Override
  public Integer call() {
    check();
    Settings settings = common.settingsOfLibrary();
    if (giveUp) {
      return giveUp(settings);
    }
    KnownPublications known = PublicationsFile.read(settings.publications());
    return isDry ? dryReplay(settings, known) : replay(settings, known);
  }

  private int dryReplay(Settings settings, KnownPublications known) {
    try (Library library = Library.open(settings)) {
      List<ArchiveKey> selected = selected(library, known);
      return selected.isEmpty()
          ? ExitCode.FINDINGS
          : new DryReplay(settings, threads(settings), reporting, err())
              .run(library, selected, selectors.words());
    }
  }

  private int replay(Settings settings, KnownPublications known) {
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of());
        Library library = Library.open(settings)) {
      Optional<ReplayPlan> plan = plan(settings, library, known);
      if (plan.isEmpty()) {
        return ExitCode.FINDINGS;
      }
      try (ReplayPlan open = plan.get()) {
        return new RealReplay(open, settings, reporting, err())
            .run(daemon, library, threads(settings));
      }
    }
  }

  private int threads(Settings settings) {
    return threads == null ? settings.ingest().threads() : threads;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private void check() {
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw wrong("--threads takes 1 to " + MOST_THREADS + ", not " + threads + ".");
    }
    if ((resume || giveUp) && !selectors.isEmpty()) {
      throw wrong("What is left is selected already: leave out " + selectors.words() + ".");
    }
    if (Stream.of(resume, giveUp, isDry).filter(chosen -> chosen).count() > 1) {
      throw wrong("--resume goes on, --give-up drops, --dry-run changes nothing: choose one.");
    }
    if (!reporting.isWanted() && (isDry || reporting.isHtmlWanted())) {
      throw wrong("--no-report leaves out what --dry-run and --html are for.");
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private int giveUp(Settings settings) {
    Optional<ReplayPlan> left = ReplayPlan.resume(settings.home(), Clock.systemUTC());
    if (left.isEmpty()) {
      spec.commandLine().getErr().println("No replay is left to give up.");
      return ExitCode.FINDINGS;
    }
    try (ReplayPlan plan = left.get()) {
      spec.commandLine()
          .getOut()
          .printf(
              "given up: replay of %s with %d of %d messages left%n",
              plan.selection(), plan.left().size(), plan.selected().size());
      DatabaseCopy.in(RealReplay.before(settings)).delete();
      plan.finish();
    }
    return ExitCode.DONE;
  }

  /** Empty where there is nothing to do, which it says. */
  private Optional<ReplayPlan> plan(Settings settings, Library library, KnownPublications known) {
    PrintWriter err = err();
    if (resume) {
      Optional<ReplayPlan> left = ReplayPlan.resume(settings.home(), Clock.systemUTC());
      left.ifPresent(plan -> plan.repeat(library.ledger().pending()));
      left.ifPresentOrElse(
          plan -> err.printf("resumes the replay of %s%n", plan.selection()),
          () -> err.println("No replay is left to resume: all that were begun have ended."));
      return left;
    }
    List<ArchiveKey> selected = selected(library, known);
    return selected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReplayPlan.begin(settings.home(), selectors.words(), selected, Clock.systemUTC()));
  }

  /** None where there is nothing to do, which it says. */
  private List<ArchiveKey> selected(Library library, KnownPublications known) {
    List<ArchiveKey> selected = selectors.selection().of(library, known, err());
    if (selected.isEmpty()) {
      err().println("Nothing to replay: no message of the archive is " + selectors.words() + ".");
      reporting.words().println(ReplayRun.summary(0, 0, 0));
    }
    return selected;
  }
}
