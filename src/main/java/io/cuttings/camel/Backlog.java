package io.cuttings.camel;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to ingest what was archived and not ingested: at the start all of it, later what a fault
 * left behind, such as a database that was away for long. A message that is sent twice is stored
 * once.
 */
final class Backlog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

  private final ProducerTemplate template;
  private final Ledger ledger;
  private final Clock clock;
  private final Duration patience;
  private final BooleanSupplier isOtherAtWork;
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "backlog"));

  /**
   * @param patience how long a message may be on its way before it is sent once more
   * @param isOtherAtWork whether another process archives first and ingests later, so that what is
   *     pending now is none of a fault's
   */
  Backlog(
      ProducerTemplate template,
      Ledger ledger,
      Clock clock,
      Duration patience,
      BooleanSupplier isOtherAtWork) {
    this.template = template;
    this.ledger = ledger;
    this.clock = clock;
    this.patience = patience;
    this.isOtherAtWork = isOtherAtWork;
  }

  /** Begins with what is pending at the start; the queue's size decides how fast it goes on. */
  void start(List<ArchiveKey> pending) {
    sender.execute(() -> send(pending));
    long pause = patience.toMillis();
    // it handles its failures itself, and ends with the sender
    Future<?> unused =
        sender.scheduleWithFixedDelay(this::catchUp, pause, pause, TimeUnit.MILLISECONDS);
  }

  private void catchUp() {
    try {
      if (!isOtherAtWork.getAsBoolean()) {
        send(ledger.pendingSince(clock.instant().minus(patience)));
      }
    } catch (RuntimeException e) {
      LOG.warn("Cannot look for what is pending, will try again: {}", Causes.sentence(e));
    }
  }

  private void send(List<ArchiveKey> pending) {
    if (!pending.isEmpty()) {
      LOG.info("{} messages of the archive are to be ingested", pending.size());
    }
    try {
      for (ArchiveKey key : pending) {
        if (sender.isShutdown()) {
          return;
        }
        template.sendBody("{{cuttings.ingest.endpoint}}", key);
      }
    } catch (RuntimeException e) {
      if (!sender.isShutdown()) {
        LOG.warn("Cannot ingest the rest of the backlog, will try again: {}", Causes.sentence(e));
      }
    }
  }

  @Override
  public void close() {
    sender.shutdown();
  }
}
