package io.cuttings.camel;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Arrival;
import io.cuttings.archive.HomeLock;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.ledger.FolderComparison;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.Reconciled;
import io.cuttings.search.ItemIndex;
import io.cuttings.settings.MailboxSettings;
import io.cuttings.settings.Settings;
import io.cuttings.settings.WebSettings;
import io.cuttings.settings.WrongSettingException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes, running: all of them in the daemon, those that begin with {@code direct:} in a
 * command. Opens the home and its database and closes them again. For any number of threads.
 */
public final class Daemon implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);

  private final @Nullable HomeLock lock;
  private final Beans beans;
  private final Reconciled reconciled;
  private final Main main;
  private final Backlog backlog;
  private final ProducerTemplate template;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Daemon(
      @Nullable HomeLock lock, Beans beans, Reconciled reconciled, Main main, Backlog backlog) {
    this.lock = lock;
    this.beans = beans;
    this.reconciled = reconciled;
    this.main = main;
    this.backlog = backlog;
    this.template = main.getCamelContext().createProducerTemplate();
  }

  /**
   * Starts the routes; they run on return.
   *
   * @param more beans that routes call by name, beside those that are always there
   * @throws WrongSettingException where the home or the routes' folder is not fit for use
   * @throws WrongRouteException where a route is not written right
   * @throws CuttingsException where the home or the database cannot be opened, or a port is taken
   */
  public static Daemon start(Settings settings, Role role, Map<String, Object> more) {
    StartChecks.check(settings, role);
    HomeLock lock = role == Role.DAEMON ? HomeLock.take(settings.home()) : null;
    Beans beans = null;
    Main main = null;
    try {
      beans = Beans.open(settings, Clock.systemUTC());
      Reconciled reconciled = beans.reconcile(role);
      main = new Assembly(settings, role).main(beans, more);
      RouteFiles.start(main);
      beans.connect(main.getCamelContext());
      Backlog backlog =
          new Backlog(
              main.getCamelContext().createProducerTemplate(),
              beans.ledger(),
              Clock.systemUTC(),
              settings.ingest().catchUp(),
              () -> HomeLock.isImportUnderWay(settings.home()));
      if (role == Role.DAEMON) {
        warnOfOpenPages(settings.web());
        new MailboxRoutes(main.getCamelContext()).add(settings.mailboxes());
        boolean isImporting = HomeLock.isImportUnderWay(settings.home());
        backlog.start(isImporting ? List.of() : reconciled.pending());
      }
      return new Daemon(lock, beans, reconciled, main, backlog);
    } catch (RuntimeException e) {
      close(main, beans, lock);
      throw e;
    }
  }

  private static void warnOfOpenPages(WebSettings web) {
    if (web.isOpenToOthers()) {
      LOG.warn(
          "Whoever reaches {} can read the pages: set cuttings.web.passwordHash, or listen on"
              + " 127.0.0.1",
          web.url());
    }
  }

  /** What the start found to be amiss, and put right. */
  public Reconciled reconciled() {
    return reconciled;
  }

  /**
   * Takes a message in: it is in archive, manifest and ledger on return, and ingested or on its
   * way.
   *
   * @return whether the archive did not have it before
   * @throws CuttingsException where it could not be archived
   */
  public boolean receive(RawMessage raw, Place place) {
    Exchange done =
        template.send(
            "direct:receive",
            exchange -> {
              exchange.getMessage().setBody(raw);
              exchange.getMessage().setHeader(Headers.PLACE, place);
            });
    failIfFailed(done, "archive the message at " + place);
    return done.getProperty(Headers.IS_NEW, false, Boolean.class);
  }

  /**
   * Compares a mailbox with the ledger.
   *
   * @throws CuttingsException where the server cannot be asked
   */
  public FolderComparison reconcile(MailboxSettings mailbox) {
    return beans.reconciler().reconcile(mailbox);
  }

  /**
   * Takes in what a comparison found to be missing.
   *
   * @param step called after each message
   * @return how many messages
   * @throws CuttingsException where the server does not give them, or they cannot be archived
   */
  public int fetchMissing(MailboxSettings mailbox, FolderComparison comparison, Runnable step) {
    return beans
        .reconciler()
        .fetch(
            mailbox,
            comparison,
            (raw, place) -> {
              receive(raw, place);
              step.run();
            });
  }

  /**
   * Takes messages in, side by side: they are in archive, manifest and ledger on return, and
   * pending until they are ingested. What cannot be archived is told and holds up nothing.
   *
   * @throws CuttingsException where the disk is full, or manifest or ledger cannot be written
   */
  public ArchivedGroup receiveAll(List<Arrival> arrivals) {
    Exchange done =
        template.send("direct:receive-group", exchange -> exchange.getMessage().setBody(arrivals));
    failIfFailed(done, "archive " + arrivals.size() + " messages");
    return done.getProperty(Headers.GROUP, ArchivedGroup.class);
  }

  /** Whether the archive has a message of this key. */
  public boolean isArchived(ArchiveKey key) {
    return beans.isArchived(key);
  }

  /** Enters in the ledger what was noted as refused. */
  public void enterRefusals() {
    beans.refusedDeliveries().catchUp();
  }

  /** The deliveries, and what is to be ingested. */
  public Ledger ledger() {
    return beans.ledger();
  }

  /**
   * Ingests a message of the archive.
   *
   * @return whether it is stored; a dead letter says why it is not
   * @throws CuttingsException where not even the dead letter could be written
   */
  public boolean ingest(ArchiveKey key) {
    Exchange done = template.send("direct:ingest", exchange -> exchange.getMessage().setBody(key));
    failIfFailed(done, "ingest " + key);
    // an attempt that failed leaves its exception behind, also where a later one succeeded
    return done.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT) == null
        || !(done.getMessage().getBody() instanceof DeadLetter);
  }

  /**
   * Learns anew what publications repeat, and cuts those issues again that it changes.
   *
   * @return how many issues were cut again
   * @throws CuttingsException where the database does not answer
   */
  public int learn() {
    Exchange done = template.send("direct:learn", exchange -> {});
    failIfFailed(done, "learn what publications repeat");
    return done.getMessage().getBody() instanceof List<?> again ? again.size() : 0;
  }

  /** The search index, to be brought up to date by whoever has stored issues. */
  public ItemIndex index() {
    return beans.index();
  }

  private static void failIfFailed(Exchange done, String what) {
    if (done.getException() != null) {
      throw new CuttingsException(
          "Cannot " + what + ": " + Causes.sentence(done.getException()), done.getException());
    }
  }

  /** Waits until the daemon is closed, by another thread or by a signal. */
  public void await() throws InterruptedException {
    StopSignals.call(this::close);
    stopped.await();
  }

  /**
   * Ends what is under way in the routes and closes the home. What waits in the queue stays in the
   * archive for the next start.
   */
  @Override
  public synchronized void close() {
    if (stopped.getCount() > 0) {
      LOG.info("Stopping");
      backlog.close();
      close(main, beans, lock);
      stopped.countDown();
      LOG.info("Stopped");
    }
  }

  private static void close(@Nullable Main main, @Nullable Beans beans, @Nullable HomeLock lock) {
    if (main != null) {
      main.stop();
    }
    if (beans != null) {
      beans.close();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
