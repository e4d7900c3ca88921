package io.cuttings.importing;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Arrival;
import io.cuttings.archive.Notes;
import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import io.cuttings.mailfile.MailFiles;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The first half of an import: every mail of some files into the archive, group by group. While one
 * group waits for the disk the next is read; what they hold together is bounded. Each group is
 * noted before, with the messages that are new, and after, so that a run that was killed is gone on
 * with and counts what the undisturbed one would have counted. One thread, once.
 */
public final class Archiving {
  private static final int AT_WORK = 2;
  private static final long MOST_OCTETS = 48L << 20;

  private final ImportJournal journal;
  private final ImportState before;
  private final Predicate<ArchiveKey> isArchived;
  private final Function<List<Arrival>, Map<Place, String>> archive;
  private final Notes<Refusal> refusals;
  private final Clock clock;
  private final Set<String> intended;
  private final Set<ArchiveKey> claimed = new HashSet<>();
  private final Deque<AtWork> atWork = new ArrayDeque<>();
  private final List<Refused> refused;
  private Counts counts;
  private long number;

  /**
   * @param before how far an earlier run was
   * @param isArchived whether the archive holds a message
   * @param archive archives messages, so that they last, and returns why some could not be
   */
  public Archiving(
      ImportJournal journal,
      ImportState before,
      Predicate<ArchiveKey> isArchived,
      Function<List<Arrival>, Map<Place, String>> archive,
      Notes<Refusal> refusals,
      Clock clock) {
    this.journal = journal;
    this.before = before;
    this.isArchived = isArchived;
    this.archive = archive;
    this.refusals = refusals;
    this.clock = clock;
    this.intended = new HashSet<>(before.intended());
    this.refused = new ArrayList<>(before.refused());
    this.counts = before.counts();
    this.number = before.groups();
  }

  /** A group that is being archived; the future gives why some of it could not be. */
  private record AtWork(Group group, long number, CompletableFuture<Map<Place, String>> failures) {}

  /** Gets told how far it is. */
  public interface Watcher {
    /**
     * A group is archived.
     *
     * @param entries mails read in it
     * @param position octets of all files read with it
     */
    void advance(long entries, long position);
  }

  /** Archives what is behind the bookmark of the earlier run. */
  public void run(MailFiles files, Watcher watcher) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_WORK);
    try {
      Group group = new Group();
      while (files.hasNext()) {
        group.add(files.next(), files.octetsRead());
        if (group.isFull()) {
          submit(group, threads, watcher);
          group = new Group();
        }
      }
      if (!group.isEmpty()) {
        submit(group, threads, watcher);
      }
      while (!atWork.isEmpty()) {
        finish(atWork.remove(), watcher);
      }
    } finally {
      close(threads);
    }
  }

  /** After a failure too, what is under way comes to its end before the home is closed. */
  private static void close(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void submit(Group group, ExecutorService threads, Watcher watcher) {
    while (!atWork.isEmpty() && isTooMuch(group)) {
      finish(atWork.remove(), watcher);
    }
    group.mails().forEach(mail -> claim(mail.message().key(), group.fresh()));
    journal.append(JournalLine.of(group.intent(number)));
    List<Arrival> arrivals = group.arrivals();
    atWork.add(
        new AtWork(
            group,
            number,
            CompletableFuture.supplyAsync(
                () -> arrivals.isEmpty() ? Map.of() : archive.apply(arrivals), threads)));
    number++;
  }

  private boolean isTooMuch(Group group) {
    long octets = atWork.stream().mapToLong(one -> one.group.octets()).sum();
    return atWork.size() == AT_WORK || octets + group.octets() > MOST_OCTETS;
  }

  /** Whoever comes first with a message that the archive does not hold has brought it. */
  private void claim(ArchiveKey key, Set<ArchiveKey> fresh) {
    boolean isFresh = intended.remove(JournalLine.brief(key.value())) || !isArchived.test(key);
    if (isFresh && claimed.add(key)) {
      fresh.add(key);
    }
  }

  private void finish(AtWork done, Watcher watcher) {
    Map<Place, String> failures = result(done);
    claimed.removeAll(done.group.fresh());
    refusals.append(done.group.refusals(clock.instant().truncatedTo(ChronoUnit.MILLIS), failures));
    JournalLine.Done line = done.group.done(done.number, failures);
    journal.append(JournalLine.of(line));
    counts = counts.plus(line.counts());
    refused.addAll(line.refused());
    watcher.advance(done.group.entries(), done.group.position());
  }

  private static Map<Place, String> result(AtWork done) {
    try {
      return done.failures.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Of all runs. */
  public Counts counts() {
    return counts;
  }

  /** How many of these an earlier run had read. */
  public long readBefore() {
    return before.counts().read();
  }

  /** In all runs, in the order of reading. */
  public List<Refused> refused() {
    return List.copyOf(refused);
  }
}
