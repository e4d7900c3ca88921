package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.mailfile.Bookmark;
import io.cuttings.mailfile.MailFileLimits;
import io.cuttings.mailfile.MailFiles;
import io.cuttings.mailfile.MboxDialect;
import io.cuttings.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      "also compressed with gzip or Zstandard. It can be repeated and broken off."
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

  @Override
  public Integer call() {
    Settings settings = common.settings(Log.Console.OFF);
    PrintWriter err = spec.commandLine().getErr();
    ImportTally tally = new ImportTally();
    int again;
    try (MailFiles files =
            MailFiles.open(paths, MailFileLimits.defaults(), dialect, Bookmark.none());
        Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of());
        Progress progress = Progress.ofOctets("import", files.totalOctets(), err)) {
      new MailImport(daemon, settings.ingest().threads(), tally).run(files, progress);
      again = daemon.learn();
      Indexing.catchUp(daemon.index(), err);
    }
    List<DeadLetter> dead = deadLetters(settings, tally.keys());
    PrintWriter out = spec.commandLine().getOut();
    tally.refusals().forEach(out::println);
    dead.forEach(letter -> out.println("dead letter " + letter.key() + ": " + letter.cause()));
    out.println(tally.summary());
    out.printf("archived messages that are dead letters: %d%n", dead.size());
    out.println(learned(again));
    boolean isClean = dead.isEmpty() && tally.refusals().isEmpty();
    return isClean ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  static String learned(int again) {
    return "learned what publications repeat: %d issues cut again".formatted(again);
  }

  private static List<DeadLetter> deadLetters(Settings settings, Set<ArchiveKey> keys) {
    try (Library library = Library.open(settings)) {
      return library.ledger().deadLetters().stream()
          .filter(letter -> keys.contains(letter.key()))
          .toList();
    }
  }
}
