package io.cuttings.replay;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.HomeLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a replay ingests, in which order, and what has become of them: a file of the home,
 * so that a stop or a crash leaves the rest behind. One replay a home; for any number of threads.
 */
public final class ReplayPlan implements AutoCloseable {
  /**
   * H2 loses its last half second with the process. What was entered as done in this time before
   * the last entry is done once more, since the entry may have outlived what it tells of.
   */
  private static final Duration UNSURE = Duration.ofSeconds(5);

  private final PlanFile file;
  private final HomeLock lock;
  private final Clock clock;
  private final String selection;
  private final Set<ArchiveKey> selected;
  private final Map<ArchiveKey, PlanFile.Outcome> outcomes;

  private ReplayPlan(PlanFile file, HomeLock lock, Clock clock, PlanFile.Contents contents) {
    this.file = file;
    this.lock = lock;
    this.clock = clock;
    this.selection = contents.selection();
    this.selected = contents.selected();
    this.outcomes = contents.outcomes();
  }

  /** The folder of a home in which a replay keeps what it needs until its end. */
  public static Path folder(Path home) {
    return home.resolve("replay");
  }

  /** The folder in which a dry run keeps its copies; it goes afterwards. */
  public static Path dryRunFolder(Path home) {
    return folder(home).resolve("dry-run");
  }

  /**
   * Begins a plan with nothing done.
   *
   * @param selection in words, for whoever goes on with it
   * @throws CuttingsException where another replay is under way in the home, or left something
   */
  public static ReplayPlan begin(
      Path home, String selection, Collection<ArchiveKey> keys, Clock clock) {
    HomeLock lock = HomeLock.takeForReplay(home);
    try {
      PlanFile file = new PlanFile(folder(home).resolve("plan.txt"));
      if (file.exists()) {
        throw new CuttingsException(
            "Cannot begin a replay in "
                + home
                + ": an earlier one ended before its time; `replay --resume` goes on with it,"
                + " `replay --give-up` drops it");
      }
      file.write(selection, keys);
      return new ReplayPlan(file, lock, clock, PlanFile.Contents.of(selection, keys));
    } catch (IOException | UncheckedIOException e) {
      lock.close();
      throw failure(home, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Takes up what an earlier process left; empty where nothing is left.
   *
   * @throws CuttingsException where another replay is under way in the home
   */
  public static Optional<ReplayPlan> resume(Path home, Clock clock) {
    PlanFile file = new PlanFile(folder(home).resolve("plan.txt"));
    if (!file.exists()) {
      return Optional.empty();
    }
    HomeLock lock = HomeLock.takeForReplay(home);
    try {
      ReplayPlan plan = new ReplayPlan(file, lock, clock, file.read());
      plan.forgetUnsure();
      return Optional.of(plan);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e instanceof CuttingsException known ? known : failure(home, e);
    }
  }

  private static CuttingsException failure(Path home, Exception cause) {
    return new CuttingsException(
        "Cannot keep the plan of a replay in " + folder(home) + ": " + cause.getMessage(), cause);
  }

  private void forgetUnsure() {
    outcomes.values().stream()
        .map(PlanFile.Outcome::at)
        .max(Comparator.naturalOrder())
        .map(last -> last.minus(UNSURE))
        .ifPresent(sure -> outcomes.values().removeIf(outcome -> !outcome.at().isBefore(sure)));
  }

  /** Does once more those that the database does not hold for certain. */
  public synchronized void repeat(Collection<ArchiveKey> pending) {
    pending.forEach(outcomes::remove);
  }

  /** In words, as it was given at the beginning. */
  public String selection() {
    return selection;
  }

  /** What is still to be done, in order. */
  public synchronized List<ArchiveKey> left() {
    return selected.stream().filter(key -> !outcomes.containsKey(key)).toList();
  }

  /** Enters what has become of a message. */
  public synchronized void enter(ArchiveKey key, boolean isStored) {
    PlanFile.Outcome outcome = new PlanFile.Outcome(isStored, Instant.ofEpochMilli(clock.millis()));
    outcomes.put(key, outcome);
    try {
      file.append(key, outcome);
    } catch (IOException e) {
      throw new CuttingsException(
          "Cannot enter in the plan of the replay that " + key + " is done: " + e.getMessage(), e);
    }
  }

  /** All messages of the plan. */
  public Set<ArchiveKey> selected() {
    return selected;
  }

  /** Those that became dead letters, in order. */
  public synchronized List<ArchiveKey> failed() {
    return selected.stream().filter(key -> isFailed(outcomes.get(key))).toList();
  }

  private static boolean isFailed(PlanFile.@Nullable Outcome outcome) {
    return outcome != null && !outcome.isStored();
  }

  /** All is done: the file goes. */
  public synchronized void finish() {
    try {
      file.delete();
    } catch (IOException e) {
      throw new CuttingsException(
          "Cannot remove the plan of a replay that is done: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new CuttingsException("Cannot close the plan of a replay: " + e.getMessage(), e);
    } finally {
      lock.close();
    }
  }
}
