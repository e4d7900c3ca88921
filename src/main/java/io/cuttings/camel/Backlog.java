package io.cuttings.camel;

import io.cuttings.archive.ArchiveKey;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends to ingest what was archived before this start and not ingested, beside the rest. */
final class Backlog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

  private final ProducerTemplate template;
  private volatile boolean stopping;
  private final Thread sender = new Thread(this::send, "backlog");
  private volatile List<ArchiveKey> keys = List.of();

  Backlog(ProducerTemplate template) {
    this.template = template;
  }

  /** Begins; the queue's size decides how fast it goes on. */
  void ingest(List<ArchiveKey> pending) {
    if (!pending.isEmpty()) {
      LOG.info("{} messages of the archive are to be ingested", pending.size());
      keys = pending;
      sender.start();
    }
  }

  private void send() {
    try {
      for (ArchiveKey key : keys) {
        if (stopping) {
          return;
        }
        template.sendBody("{{cuttings.ingest.endpoint}}", key);
      }
    } catch (CamelExecutionException | IllegalStateException e) {
      if (!stopping) {
        LOG.error("Cannot ingest the rest of the backlog; the next start will", e);
      }
    }
  }

  @Override
  public void close() {
    stopping = true;
  }
}
