package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.StopSignals;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ingests messages of the archive again, several at a time, until all are done or it is stopped.
 */
final class ReplayRun {
  private final Daemon daemon;
  private final int threads;
  private final AtomicBoolean isStopping = new AtomicBoolean();

  /** It ends at a signal: with the messages that are on their way, and no other. */
  ReplayRun(Daemon daemon, int threads) {
    this.daemon = daemon;
    this.threads = threads;
    StopSignals.call(() -> isStopping.set(true));
  }

  /** What is told of each message: whether it is stored. */
  @FunctionalInterface
  interface Done {
    void enter(ArchiveKey key, boolean isStored);
  }

  /** Returns whether all are done. */
  boolean run(List<ArchiveKey> keys, PrintWriter err, Done done) {
    AtomicInteger count = new AtomicInteger();
    long start = System.nanoTime();
    try (Workers workers = new Workers(threads);
        Progress progress = Progress.ofMessages("replay", keys.size(), err)) {
      for (ArchiveKey key : keys) {
        if (isStopping.get()) {
          break;
        }
        workers.submit(
            () -> {
              done.enter(key, daemon.ingest(key));
              count.incrementAndGet();
              progress.step();
            });
      }
      workers.finish();
    }
    err.println(rate(count.get(), Duration.ofNanos(System.nanoTime() - start)));
    return count.get() == keys.size();
  }

  private String rate(int done, Duration time) {
    double seconds = Math.max(time.toMillis(), 1) / 1000.0;
    return String.format(
        Locale.ROOT,
        "replayed %d messages in %.1f s, %.0f a second, by %d threads",
        done,
        seconds,
        done / seconds,
        threads);
  }

  /** It adds up. */
  static String summary(int selected, int failed, int left) {
    String rest = left == 0 ? "" : " + left " + left;
    return "selected %d = stored %d + failed %d%s"
        .formatted(selected, selected - failed - left, failed, rest);
  }
}
