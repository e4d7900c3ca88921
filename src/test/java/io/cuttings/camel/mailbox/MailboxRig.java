package io.cuttings.camel.mailbox;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.Headers;
import io.cuttings.camel.TestDatabase;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.RefusedDeliveries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.impl.DefaultCamelContext;

/** A route from a mailbox into a ledger, which can be told to fail, stopped and started again. */
final class MailboxRig implements AutoCloseable {
  /** Every message that passed through the route, in the order in which they did. */
  final List<RawMessage> received = new CopyOnWriteArrayList<>();

  final List<Place> places = new CopyOnWriteArrayList<>();
  final Ledger ledger;
  final MailboxPolls polls;
  private final RefusedDeliveries refused;
  private final String uri;
  private volatile Predicate<RawMessage> failing = raw -> false;
  private volatile Consumer<RawMessage> before = raw -> {};
  private CamelContext context = new DefaultCamelContext();

  MailboxRig(TestDatabase database, String uri) {
    this.ledger = database.ledger();
    this.polls = new MailboxPolls(database.dataSource());
    this.refused = RefusedDeliveries.of(home(), database.dataSource());
    this.uri = uri;
  }

  /** For the journal alone. */
  private static Path home() {
    try {
      return Files.createTempDirectory(Path.of("target"), "mailbox-rig");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MailboxRig failOn(Predicate<RawMessage> which) {
    failing = which;
    return this;
  }

  MailboxRig before(Consumer<RawMessage> action) {
    before = action;
    return this;
  }

  MailboxRig start() throws Exception {
    context = new DefaultCamelContext();
    context.getRegistry().bind("ledger", ledger);
    context.getRegistry().bind("polls", polls);
    context.getRegistry().bind("refused", refused);
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            errorHandler(noErrorHandler());
            from(uri).routeId("mailbox").process(MailboxRig.this::take);
          }
        });
    context.start();
    return this;
  }

  private void take(Exchange exchange) throws IOException {
    RawMessage raw = exchange.getMessage().getBody(RawMessage.class);
    Place place = exchange.getMessage().getHeader(Headers.PLACE, Place.class);
    before.accept(raw);
    if (failing.test(raw)) {
      throw new IOException("no space left");
    }
    ledger.record(new Delivery(raw.key(), raw.octets().length, Instant.EPOCH, place));
    places.add(place);
    received.add(raw);
  }

  HealthCheck.Result health() {
    HealthCheckAware consumer = (HealthCheckAware) context.getRoute("mailbox").getConsumer();
    return consumer.getHealthCheck().call(Map.of());
  }

  @Override
  public void close() {
    context.stop();
  }
}
