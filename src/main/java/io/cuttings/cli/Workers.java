package io.cuttings.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work off what one thread hands them. Little waits: whoever hands over too much does
 * a piece of work itself. The first failure ends the whole.
 */
final class Workers implements AutoCloseable {
  private final ThreadPoolExecutor threads;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  Workers(int count) {
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2 * count),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Hands over a piece of work.
   *
   * @throws RuntimeException what an earlier piece failed with
   */
  void submit(Runnable work) {
    rethrow();
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          }
        });
  }

  private void rethrow() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** Waits until all is done. */
  void finish() {
    threads.shutdown();
    try {
      while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
        // a large import takes as long as it takes
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  /** Lets what is under way end: an interrupt would close the files of an embedded database. */
  @Override
  public void close() {
    threads.shutdown();
    threads.getQueue().clear();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
