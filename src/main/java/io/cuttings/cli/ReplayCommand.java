package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.publication.KnownPublications;
import io.cuttings.settings.PublicationsFile;
import io.cuttings.settings.Settings;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes issues anew from the archive's messages. */
@Command(
    name = "replay",
    description = {
      "Ingests messages again from the archive, in the order of their issues' dates:",
      "all of them, or those that meet every condition."
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Issues of this day (UTC, 2026-01-31) or later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "Issues before this day.")
  private @Nullable LocalDate until;

  @Option(names = "--publication", paramLabel = "ID", description = "Issues of this publication.")
  private @Nullable String publication;

  @Option(names = "--key", paramLabel = "KEY", description = "The message with this archive key.")
  private @Nullable ArchiveKey key;

  @Option(names = "--failed", description = "Messages that have a dead letter.")
  private boolean failed;

  @Override
  public Integer call() {
    Settings settings = common.settingsOfLibrary();
    KnownPublications known = PublicationsFile.read(settings.publications());
    Queue<ArchiveKey> dead = new ConcurrentLinkedQueue<>();
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of());
        Library library = Library.open(settings)) {
      List<ArchiveKey> selected =
          new ReplaySelection(since, until, publication, key, failed, known).of(library);
      replay(daemon, selected, settings.ingest().threads(), dead);
      int again = daemon.learn();
      Indexing.catchUp(daemon.index(), spec.commandLine().getErr());
      print(library, selected, dead);
      spec.commandLine().getOut().println(ImportCommand.learned(again));
    }
    return dead.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private void replay(
      Daemon daemon, List<ArchiveKey> selected, int threads, Queue<ArchiveKey> dead) {
    PrintWriter err = spec.commandLine().getErr();
    try (Workers workers = new Workers(threads);
        Progress progress = Progress.ofMessages("replay", selected.size(), err)) {
      for (ArchiveKey one : selected) {
        workers.submit(
            () -> {
              if (!daemon.ingest(one)) {
                dead.add(one);
              }
              progress.step();
            });
      }
      workers.finish();
    }
  }

  private void print(Library library, List<ArchiveKey> selected, Queue<ArchiveKey> dead) {
    PrintWriter out = spec.commandLine().getOut();
    library.ledger().deadLetters().stream()
        .filter(letter -> dead.contains(letter.key()))
        .forEach(letter -> out.println("dead letter " + letter.key() + ": " + letter.cause()));
    out.printf(
        "selected %d = stored %d + failed %d%n",
        selected.size(), selected.size() - dead.size(), dead.size());
  }
}
