package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.camel.IssueHeaders;
import io.cuttings.camel.JdbcTransaction;
import io.cuttings.camel.OneAtATime;
import io.cuttings.ledger.Ledger;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.succession.SuccessionJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The route that stores issues, as it stands in the routes folder, on a database of a test. */
public final class StoreRoute implements AutoCloseable {
  private final CamelContext context = new DefaultCamelContext();

  private final Ledger ledger;

  public StoreRoute(Database database) {
    this(database, SuccessionJournal.of(newFolder()));
  }

  StoreRoute(Database database, SuccessionJournal successions) {
    ledger = new Ledger(database.dataSource());
    var transaction = new JdbcTransaction(database.dataSource());
    context.getRegistry().bind("dataSource", database.dataSource());
    context.getRegistry().bind("jdbcTx", transaction);
    context.getRegistry().bind("oneAtATime", new OneAtATime());
    context
        .getRegistry()
        .bind("storyArrivals", new StoryArrivals(transaction.joined(), successions));
    context.getRegistry().bind("issueHeaders", new IssueHeaders());
    try {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(ResourceHelper.resolveResource(context, "file:routes/store.camel.yaml"));
    } catch (Exception e) {
      throw new IllegalStateException("Cannot load the route: " + e.getMessage(), e);
    }
    context.start();
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("successions");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CamelContext context() {
    return context;
  }

  public StoredIssue store(IdentifiedIssue issue) {
    deliver(issue.issue().recognised().message().key());
    try {
      return context.createProducerTemplate().requestBody("direct:store", issue, StoredIssue.class);
    } catch (CamelExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    }
  }

  /** As the route does that learns. */
  StoredIssue storeLearned(IdentifiedIssue issue) {
    return context
        .createProducerTemplate()
        .requestBodyAndHeader("direct:store", issue, "CuttingsLearned", "true", StoredIssue.class);
  }

  private void deliver(ArchiveKey key) {
    var place = new Place("import", "", 0, key.value());
    ledger.record(new Delivery(key, 1, Instant.EPOCH, place));
  }

  @Override
  public void close() {
    context.stop();
  }
}
