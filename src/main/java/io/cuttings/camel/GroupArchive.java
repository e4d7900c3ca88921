package io.cuttings.camel;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Arrival;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.NoSpaceLeftException;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A step of the route: archives many messages side by side, so that they wait for the disk
 * together. For any number of threads.
 */
public final class GroupArchive implements AutoCloseable {
  /** They wait for the disk more than they compute: more than there are cores. */
  private static final int THREADS = 8;

  private final RawArchive archive;
  private final Clock clock;
  private final ExecutorService threads;

  GroupArchive(RawArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "archive"));
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /**
   * Archives them; all that are told as delivered are on the disk on return.
   *
   * @throws NoSpaceLeftException where the disk is full
   */
  public ArchivedGroup put(List<Arrival> arrivals) throws InterruptedException {
    List<Future<?>> puts = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      puts.add(threads.submit(() -> archive.put(arrival.raw())));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Delivery> deliveries = new ArrayList<>();
    Map<Place, String> failures = new HashMap<>();
    for (int i = 0; i < puts.size(); i++) {
      Arrival arrival = arrivals.get(i);
      try {
        puts.get(i).get();
        int size = arrival.raw().octets().length;
        deliveries.add(new Delivery(arrival.raw().key(), size, now, arrival.place()));
      } catch (ExecutionException e) {
        failures.put(arrival.place(), reason(e.getCause()));
      }
    }
    return new ArchivedGroup(deliveries, failures);
  }

  private static String reason(Throwable failure) {
    if (failure instanceof NoSpaceLeftException full) {
      throw full; // nothing else would get in either
    }
    if (failure instanceof CuttingsException other) {
      return Causes.sentence(other);
    }
    throw new CuttingsException("Cannot archive: " + failure.getMessage(), failure);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
