package io.cuttings.camel.mailbox;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.Causes;
import io.cuttings.camel.Headers;
import io.cuttings.camel.ServerFolder;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPoll;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.RefusedDeliveries;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one folder: what is above the cursor and not in the ledger goes through the route, then the
 * action after the archive follows. A poll that fails leaves everything as it is and the next ones
 * come at growing intervals.
 */
final class MailboxConsumer extends ScheduledPollConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

  private final MailboxOptions options;
  private final String folder;
  private final ImapStore store;
  private final Ledger ledger;
  private final RefusedDeliveries refused;
  private final MailboxPolls polls;
  private final Clock clock;
  private final AfterArchiveStep afterArchive;
  private final MailboxHealth health;
  private @Nullable ExecutorService threads;
  private @Nullable Progress progress;
  private int failedPolls;
  private Instant nextPoll = Instant.MIN;

  MailboxConsumer(
      MailboxEndpoint endpoint,
      Processor processor,
      ImapStore store,
      Ledger ledger,
      RefusedDeliveries refused,
      MailboxPolls polls,
      Clock clock) {
    super(endpoint, processor);
    this.options = endpoint.options();
    this.folder = endpoint.folder();
    this.store = store;
    this.ledger = ledger;
    this.refused = refused;
    this.polls = polls;
    this.clock = clock;
    this.afterArchive = new AfterArchiveStep(store, folder, options, ledger);
    this.health = new MailboxHealth(options.name());
    setHealthCheck(health);
    setExceptionHandler(new PollFailureLog());
  }

  ServerFolder serverFolder() {
    return new ImapServerFolder(store, folder, options);
  }

  @Override
  protected void doStart() throws Exception {
    threads =
        getEndpoint()
            .getCamelContext()
            .getExecutorServiceManager()
            .newFixedThreadPool(this, "Mailbox-" + options.name(), options.concurrency());
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    store.close();
    if (threads != null) {
      getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(threads);
    }
  }

  @Override
  protected int poll() throws Exception {
    if (clock.instant().isBefore(nextPoll)) {
      return 0;
    }
    try {
      int delivered = read();
      failedPolls = 0;
      enter("");
      act();
      return delivered;
    } catch (MessagingException | RuntimeException e) {
      throw pollFailed(e);
    }
  }

  private CuttingsException pollFailed(Exception e) {
    store.close();
    failedPolls++;
    nextPoll = clock.instant().plus(Progress.pause(failedPolls, options.maxBackoff()));
    String sentence =
        "Cannot poll mailbox %s (next try at %s): %s"
            .formatted(
                options.name(), nextPoll.truncatedTo(ChronoUnit.SECONDS), Causes.sentence(e));
    health.failed(sentence);
    enter(sentence);
    return new CuttingsException(sentence, e);
  }

  /**
   * For those who ask from another process; a database that is away has failed the poll already.
   */
  private void enter(String failure) {
    try {
      polls.enter(
          new MailboxPoll(
              options.name(),
              folder,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              failure.isEmpty() ? null : failure));
    } catch (CuttingsException e) {
      LOG.debug("The poll of mailbox {} is not entered", options.name(), e);
    }
  }

  private int read() throws MessagingException {
    try (ImapFolder open = store.examine(folder)) {
      Progress current = progress(open.uidValidity());
      long[] toDo = toDo(open, current);
      if (toDo.length == 0) {
        health.polled(clock.instant(), current);
        return 0;
      }
      health.waiting(toDo.length);
      int delivered = bringIn(open, current, toDo);
      health.polled(clock.instant(), current);
      return delivered;
    }
  }

  /** A folder that was deleted and made again has new UIDs: its messages are fetched again. */
  private Progress progress(long uidValidity) {
    Progress current = progress;
    if (current == null || current.uidValidity() != uidValidity) {
      if (current != null) {
        LOG.warn(
            "Mailbox {}: UIDVALIDITY of folder {} is now {}; all its messages are compared again",
            options.name(),
            folder,
            uidValidity);
      }
      afterArchive.forget();
      current = new Progress(uidValidity, options.maxBackoff());
      progress = current;
    }
    return current;
  }

  private long[] toDo(ImapFolder open, Progress current) throws MessagingException {
    long from = current.cursor();
    long[] present = open.uidsAbove(from);
    Set<Long> inLedger =
        present.length == 0
            ? Set.of()
            : ledger.uids(options.name(), folder, current.uidValidity(), from);
    // what is here and archived has not seen the action yet, or not in this run of the program
    afterArchive.add(present, inLedger);
    return current.toDo(present, inLedger);
  }

  private int bringIn(ImapFolder open, Progress current, long[] toDo) throws MessagingException {
    Intake intake =
        new Intake(
            new Fetcher(open, folder, current, options, refused, clock),
            current,
            options,
            this::take,
            Objects.requireNonNull(threads),
            this::isPollAllowed);
    int delivered = intake.bringIn(current.fresh(toDo), current.due(toDo, clock.instant()));
    afterArchive.add(toDo, current.doneAbove(toDo[0] - 1));
    if (delivered > 0) {
      LOG.info(
          "Mailbox {}: {} messages read, {} waiting", options.name(), delivered, current.failing());
    }
    return delivered;
  }

  /** Sends one message through the route, in one of the mailbox's threads. */
  private Outcome take(long uidValidity, long uid, byte[] octets) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(RawMessage.of(octets));
      exchange
          .getMessage()
          .setHeader(
              Headers.PLACE, new Place(options.name(), folder, uidValidity, Long.toString(uid)));
      getProcessor().process(exchange);
    } catch (Exception e) {
      exchange.setException(e);
    }
    try {
      return outcome(uid, exchange);
    } finally {
      releaseExchange(exchange, false);
    }
  }

  private static Outcome outcome(long uid, Exchange exchange) {
    if (exchange.getException() != null) {
      return Outcome.failed(uid, Causes.sentence(exchange.getException()));
    }
    return exchange.isRollbackOnly()
        ? Outcome.failed(uid, "the route rolled back")
        : Outcome.done(uid);
  }

  /** The action after the archive fails for itself: what was read stays read. */
  private void act() {
    Progress current = progress;
    if (current == null || !isPollAllowed()) {
      return;
    }
    try {
      afterArchive.act(current.uidValidity());
      health.acted("");
    } catch (MessagingException | RuntimeException e) {
      String sentence =
          "Cannot apply afterArchive=%s in mailbox %s, will try again: %s"
              .formatted(options.afterArchive(), options.name(), Causes.sentence(e));
      LOG.warn("{}", sentence);
      health.acted(sentence);
      store.close();
    }
  }
}
