package io.cuttings.camel;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.web.http.RefusedException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends keys to ingest for the pages, which do not know Camel: one at once, several in the
 * background. For any number of threads.
 */
final class IngestAgain implements Consumer<List<ArchiveKey>> {
  private static final Logger LOG = LoggerFactory.getLogger(IngestAgain.class);

  /** Null until the routes run, which are made with what holds this. */
  private volatile @Nullable ProducerTemplate template;

  private @Nullable CompletableFuture<Exchange> underWay;

  void connect(CamelContext context) {
    template = context.createProducerTemplate();
  }

  @Override
  public void accept(List<ArchiveKey> keys) {
    ProducerTemplate sender = template;
    if (sender == null) {
      throw RefusedException.busy("The routes are not running yet; try again.", 5);
    }
    LOG.info("{} dead letters are ingested once more", keys.size());
    if (keys.size() == 1) {
      sender.send("direct:ingest", e -> e.getMessage().setBody(keys.get(0)));
    } else {
      startAll(sender, keys);
    }
  }

  private synchronized void startAll(ProducerTemplate sender, List<ArchiveKey> keys) {
    if (underWay == null || underWay.isDone()) { // else it has them already
      underWay = sender.asyncSend("direct:replay", e -> e.getMessage().setBody(keys.iterator()));
    }
  }
}
