package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.HomeLock;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.ledger.Ledger;
import io.cuttings.replay.ReplayPlan;
import io.cuttings.settings.DatabaseSettings;
import io.cuttings.settings.Settings;
import io.cuttings.store.Database;
import io.cuttings.store.DatabaseCopy;
import io.cuttings.store.IssueVersions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries a replay out in a copy of the database, through the same routes, and tells what differs;
 * the copy goes afterwards. Archive, database and index stay as they are.
 */
record DryReplay(Settings settings, int threads, ReplayReporting reporting, PrintWriter err) {

  /** Returns the exit code. */
  int run(Library library, List<ArchiveKey> selected, String words) {
    DatabaseSettings login = settings.database();
    String password = login.password().value();
    HomeLock lock = HomeLock.takeForReplay(settings.home());
    try {
      DatabaseCopy copy =
          DatabaseCopy.make(
              library.database(),
              ReplayPlan.dryRunFolder(settings.home()),
              login.username(),
              password);
      try (Database tried = Database.open(copy.url(), login.username(), password)) {
        return run(library, tried, copy.url(), selected, words);
      } finally {
        copy.delete();
      }
    } finally {
      lock.close();
    }
  }

  private int run(
      Library library, Database tried, String url, List<ArchiveKey> selected, String words) {
    tried.migrate();
    long since = new IssueVersions(tried.dataSource()).lastChange();
    Set<ArchiveKey> failed = ConcurrentHashMap.newKeySet();
    try (Daemon daemon = Daemon.start(settings.withDatabase(url), Role.DRY_RUN, Map.of())) {
      ReplayRun run = new ReplayRun(daemon, threads);
      if (!run.run(selected, err, (key, isStored) -> note(failed, key, isStored))) {
        err.println("stopped: a dry run leaves nothing to go on with");
        return ExitCode.FINDINGS;
      }
      daemon.learn();
    }
    PrintWriter out = reporting.words();
    new Ledger(tried.dataSource())
        .deadLetters().stream()
            .filter(letter -> failed.contains(letter.key()))
            .forEach(letter -> out.println(sentence(letter)));
    reporting.compare(
        library.database(), tried, selected, since, "What a replay of " + words + " would change");
    out.println(ReplayRun.summary(selected.size(), failed.size(), 0));
    out.println("dry run: nothing was changed");
    return failed.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static void note(Set<ArchiveKey> failed, ArchiveKey key, boolean isStored) {
    if (!isStored) {
      failed.add(key);
    }
  }

  static String sentence(DeadLetter letter) {
    return "dead letter " + letter.key() + ": " + letter.cause();
  }
}
