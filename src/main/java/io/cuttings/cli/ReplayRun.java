package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.StopSignals;
import io.cuttings.replay.ReplayPlan;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ingests what a plan has left, several messages at a time, until it is done or stopped. */
record ReplayRun(ReplayPlan plan, Daemon daemon, AtomicBoolean isStopping) {

  /** One that ends at a signal: with the messages that are on their way, and no other. */
  static ReplayRun of(ReplayPlan plan, Daemon daemon) {
    AtomicBoolean isStopping = new AtomicBoolean();
    StopSignals.call(() -> isStopping.set(true));
    return new ReplayRun(plan, daemon, isStopping);
  }

  /** Returns whether all is done. */
  boolean run(int threads, PrintWriter err) {
    List<ArchiveKey> left = plan.left();
    long start = System.nanoTime();
    try (Workers workers = new Workers(threads);
        Progress progress = Progress.ofMessages("replay", left.size(), err)) {
      for (ArchiveKey key : left) {
        if (isStopping.get()) {
          break;
        }
        workers.submit(
            () -> {
              plan.enter(key, daemon.ingest(key));
              progress.step();
            });
      }
      workers.finish();
    } catch (CuttingsException e) {
      throw new CuttingsException(
          e.getMessage() + "; `replay --resume` goes on with the " + plan.left().size() + " left",
          e);
    }
    int done = left.size() - plan.left().size();
    err.println(rate(done, threads, Duration.ofNanos(System.nanoTime() - start)));
    return plan.left().isEmpty();
  }

  private static String rate(int done, int threads, Duration time) {
    double seconds = Math.max(time.toMillis(), 1) / 1000.0;
    return String.format(
        Locale.ROOT,
        "replayed %d messages in %.1f s by %d threads, %.0f a second",
        done,
        seconds,
        threads,
        done / seconds);
  }

  /** It adds up. */
  static String summary(int selected, int failed, int left) {
    String rest = left == 0 ? "" : " + left " + left;
    return "selected %d = stored %d + failed %d%s"
        .formatted(selected, selected - failed - left, failed, rest);
  }
}
