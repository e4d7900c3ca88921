package io.cuttings.cli;

import io.cuttings.archive.HomeLock;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.importing.Archiving;
import io.cuttings.importing.Counts;
import io.cuttings.importing.ImportJournal;
import io.cuttings.importing.ImportState;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.mailfile.MailFileLimits;
import io.cuttings.mailfile.MailFiles;
import io.cuttings.mailfile.MboxDialect;
import io.cuttings.settings.Settings;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in mail that lies in files, through the same routes as the daemon's. */
@Command(
    name = "import",
    description = {
      "Archives and ingests mail files: .eml, folders of them, Maildirs, mboxes,",
      "also compressed with gzip or Zstandard. First all of them are archived, then",
      "what is pending is ingested. Broken off, it goes on where it was when the same",
      "paths are imported again; repeated, it finds everything known."
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; - for standard input.")
  private List<Path> paths = List.of();

  @Option(
      names = "--mbox-format",
      paramLabel = "DIALECT",
      defaultValue = "auto",
      description = {
        "How mboxes quote and end their messages: ${COMPLETION-CANDIDATES}",
        "(default: auto, which looks at each message)."
      })
  private MboxDialect dialect = MboxDialect.AUTO;

  @Option(
      names = "--archive-only",
      description = "Does not ingest: the daemon does when it runs, or the next import.")
  private boolean archiveOnly;

  @Option(
      names = "--again",
      description = "Begins with the first mail, also where an import was broken off.")
  private boolean again;

  @Override
  @SuppressWarnings("try") // the lock is held, and nothing more is asked of it
  public Integer call() {
    Settings settings = common.settings(Log.Console.OFF);
    MailFiles.open(paths, MailFileLimits.defaults()).close(); // a wrong path is told at once
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of());
        HomeLock lock = HomeLock.takeForImport(settings.home())) {
      ImportJournal journal = ImportJournal.of(settings.home(), paths, dialect.name());
      if (again || paths.contains(Path.of("-"))) { // standard input does not come twice
        journal.discard();
      }
      ImportState state = journal.begin(Instant.now());
      sayWhetherResumed(state);
      MailImport mails = new MailImport(settings, daemon, err());
      Archiving archived = mails.archive(paths, dialect, journal, state);
      int cutAgain = archiveOnly ? 0 : ingest(mails, daemon);
      List<DeadLetter> dead = daemon.ledger().deadLettersOf(MailImport.MAILBOX, state.begun());
      int pending = daemon.ledger().pendingOf(MailImport.MAILBOX).size();
      journal.discard();
      print(archived, dead, pending, cutAgain);
      boolean isClean = dead.isEmpty() && archived.refused().isEmpty();
      return isClean ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }

  private void sayWhetherResumed(ImportState state) {
    if (state.isResumed()) {
      err()
          .printf(
              "going on with the import that began %s and was broken off after %d messages;"
                  + " --again begins anew%n",
              state.begun().truncatedTo(ChronoUnit.SECONDS), state.counts().read());
    }
  }

  private int ingest(MailImport mails, Daemon daemon) {
    mails.ingest();
    int cutAgain = daemon.learn();
    Indexing.catchUp(daemon.index(), err());
    return cutAgain;
  }

  private void print(Archiving archived, List<DeadLetter> dead, int pending, int cutAgain) {
    PrintWriter out = spec.commandLine().getOut();
    archived.refused().forEach(one -> out.println("refused " + one.where() + ": " + one.reason()));
    dead.forEach(letter -> out.println("dead letter " + letter.key() + ": " + letter.cause()));
    out.println(summary(archived.counts()));
    if (archived.readBefore() > 0) {
      out.printf("of these read before the import was broken off: %d%n", archived.readBefore());
    }
    if (archiveOnly) {
      out.printf("archived messages that are to be ingested: %d%n", pending);
    } else {
      out.printf("archived messages that are dead letters: %d%n", dead.size());
      out.println(learned(cutAgain));
    }
  }

  private static String summary(Counts counts) {
    String summary =
        "read %d = archived %d + already known %d + refused %d"
            .formatted(counts.read(), counts.archived(), counts.known(), counts.refused());
    return counts.passedOver() == 0
        ? summary
        : summary
            + "; passed over %d other files, which hold no mail".formatted(counts.passedOver());
  }

  static String learned(int again) {
    return "learned what publications repeat: %d issues cut again".formatted(again);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
