package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.HomeLock;
import io.cuttings.archive.Part;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.finding.Finding;
import io.cuttings.ledger.LedgerCounts;
import io.cuttings.settings.Settings;
import io.cuttings.verify.Checkpoint;
import io.cuttings.verify.LastVerification;
import io.cuttings.verify.Outcome;
import io.cuttings.verify.Repair;
import io.cuttings.verify.Repaired;
import io.cuttings.verify.Sums;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nothing was lost or changed, or lists what was. */
@Command(
    name = "verify",
    description = {
      "Checks the octets of every raw message against key and manifest, and whether",
      "ledger, database and search index have what they should have. It may run beside",
      "the daemon."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      description =
          "How findings are listed: table (default) or jsonl, a line each; the sums then go to"
              + " standard error.")
  private FindingList.Format format = FindingList.Format.table;

  @Option(
      names = "--repair",
      description =
          "Makes anew what is derived from the archive, where it is amiss: deliveries, rows,"
              + " documents. Raw messages are never touched.")
  private boolean repair;

  @Option(
      names = "--again",
      description = "Begins anew where an earlier verification was broken off; else it goes on.")
  private boolean again;

  @Override
  @SuppressWarnings("try") // the lock is held, and that is all
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter summary = format == FindingList.Format.jsonl ? err : out;
    Settings settings = common.settingsOfLibrary();
    HomeLock turn = HomeLock.takeForVerification(settings.home());
    try (turn;
        Library library = Library.open(settings)) {
      Outcome found = verify(library, settings.home());
      Outcome left = repair && isRepairable(found) ? repair(found, library, settings) : found;
      LastVerification.of(left).write(settings.home());
      summary.println(sums(left.sums(), library.ledger().counts()));
      FindingList.of(found.findings(), left.findings()).print(format, out);
      summary.println(conclusion(left.findings().size()));
      out.flush();
      return left.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }

  private Outcome verify(Library library, Path home) {
    PrintWriter err = spec.commandLine().getErr();
    Instant now = Instant.now();
    Checkpoint checkpoint = again ? Checkpoint.anew(home) : Checkpoint.open(home, now);
    if (checkpoint.parts() > 0) {
      err.printf(
          "goes on with the verification that was under way at %s: %d of %d parts with %d objects"
              + " are done (--again begins anew)%n",
          checkpoint.since(now).truncatedTo(ChronoUnit.SECONDS),
          checkpoint.parts(),
          Part.COUNT,
          checkpoint.objects());
    }
    long left = Math.max(0, library.fixity().objects() - checkpoint.objects());
    try (Progress progress = Progress.ofMessages("verify", left, err)) {
      return library.verification().run(checkpoint, progress::step);
    }
  }

  private static boolean isRepairable(Outcome found) {
    return found.findings().stream().map(Finding::kind).anyMatch(kind -> kind.isRepairable());
  }

  private Outcome repair(Outcome found, Library library, Settings settings) {
    PrintWriter err = spec.commandLine().getErr();
    Repair mending = library.repair();
    Repaired done = mending.rows(found.findings());
    if (!done.ingest().isEmpty()) {
      ingest(done.ingest(), settings);
    }
    long indexed = mending.index();
    err.printf(
        "entered %d deliveries, removed %d deliveries, %d messages and %d rows, listed %d objects,"
            + " ingested %d messages again, made the documents of %d issues anew%n",
        done.entered(),
        done.removed().size(),
        done.withdrawn().size(),
        done.orphans(),
        done.listed().size(),
        done.ingest().size(),
        indexed);
    return library.verification().again(found);
  }

  private void ingest(List<ArchiveKey> keys, Settings settings) {
    PrintWriter err = spec.commandLine().getErr();
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of());
        Progress progress = Progress.ofMessages("ingest", keys.size(), err)) {
      for (ArchiveKey key : keys) {
        daemon.ingest(key); // where it fails, the message becomes a dead letter, which is accounted
        progress.step();
      }
      daemon.learn();
    }
  }

  private static String sums(Sums sums, LedgerCounts ledger) {
    return """
        archive: %d objects = %d sound + %d damaged
        ledger: %d deliveries = %d messages + %d again
        database: %d messages = %d stored + %d dead + %d pending
        index: %d documents of %d items"""
        .formatted(
            sums.objects(),
            sums.sound(),
            sums.damaged(),
            ledger.deliveries(),
            ledger.messages(),
            ledger.known(),
            ledger.messages(),
            ledger.stored(),
            ledger.dead(),
            ledger.pending(),
            sums.documents(),
            sums.items());
  }

  private String conclusion(int count) {
    String what =
        switch (count) {
          case 0 -> "nothing amiss";
          case 1 -> "1 finding";
          default -> count + " findings";
        };
    return repair && count > 0 ? what + " left, which no repair settles" : what;
  }
}
