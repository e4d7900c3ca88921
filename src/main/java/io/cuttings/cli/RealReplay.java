package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.Daemon;
import io.cuttings.replay.ReplayPlan;
import io.cuttings.settings.DatabaseSettings;
import io.cuttings.settings.Settings;
import io.cuttings.store.Database;
import io.cuttings.store.DatabaseCopy;
import io.cuttings.store.IssueVersions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Does what a plan has left, and tells what that changed: by a copy of the database that was made
 * before the first message, and that a stop leaves behind with the plan.
 */
record RealReplay(ReplayPlan plan, Settings settings, ReplayReporting reporting, PrintWriter err) {

  /** The folder of the copy in a home. */
  static Path before(Settings settings) {
    return ReplayPlan.folder(settings.home()).resolve("before");
  }

  /** Returns the exit code. */
  int run(Daemon daemon, Library library, int threads) {
    DatabaseCopy before = DatabaseCopy.in(before(settings));
    boolean isUntouched = plan.left().size() == plan.selected().size();
    if (isUntouched && reporting.isWanted() && !before.exists()) {
      DatabaseSettings login = settings.database();
      before =
          DatabaseCopy.make(
              library.database(), before(settings), login.username(), login.password().value());
    }
    boolean isDone = ingest(daemon, threads);
    int again = isDone ? daemon.learn() : 0;
    Indexing.catchUp(daemon.index(), err);
    PrintWriter out = reporting.words();
    printDeadLetters(library, out);
    if (isDone && before.exists()) {
      compare(before, library);
    }
    int left = plan.left().size();
    out.println(ReplayRun.summary(plan.selected().size(), plan.failed().size(), left));
    if (!isDone) {
      out.printf("stopped: `replay --resume` goes on with the %d that are left%n", left);
      return ExitCode.FINDINGS;
    }
    out.println(ImportCommand.learned(again));
    before.delete();
    int code = plan.failed().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    plan.finish();
    return code;
  }

  private boolean ingest(Daemon daemon, int threads) {
    try {
      return new ReplayRun(daemon, threads).run(plan.left(), err, plan::enter);
    } catch (CuttingsException e) {
      String rest = "; `replay --resume` goes on with the " + plan.left().size() + " left";
      throw new CuttingsException(e.getMessage() + rest, e);
    }
  }

  private void printDeadLetters(Library library, PrintWriter out) {
    Set<ArchiveKey> dead = new HashSet<>(plan.failed());
    library.ledger().deadLetters().stream()
        .filter(letter -> dead.contains(letter.key()))
        .forEach(letter -> out.println(DryReplay.sentence(letter)));
  }

  private void compare(DatabaseCopy before, Library library) {
    DatabaseSettings login = settings.database();
    try (Database copy = Database.open(before.url(), login.username(), login.password().value())) {
      copy.migrate(); // a later version may take up what an earlier one left
      reporting.compare(
          copy,
          library.database(),
          List.copyOf(plan.selected()),
          new IssueVersions(copy.dataSource()).lastChange(),
          "What a replay of " + plan.selection() + " changed");
    }
  }
}
