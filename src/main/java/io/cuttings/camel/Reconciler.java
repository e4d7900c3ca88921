package io.cuttings.camel;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.ledger.Difference;
import io.cuttings.ledger.FolderAccount;
import io.cuttings.ledger.FolderComparison;
import io.cuttings.ledger.FolderReconciliation;
import io.cuttings.settings.MailboxSettings;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares mailboxes with the ledger: for a command, and for a route by night. Reads beside the
 * polls and changes nothing on a server. For any number of threads.
 */
public final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  private final List<MailboxSettings> mailboxes;
  private final FolderReconciliation folders;
  private final Clock clock;

  /** Null until the routes run, which are made with what holds this. */
  private volatile @Nullable CamelContext context;

  Reconciler(List<MailboxSettings> mailboxes, FolderReconciliation folders, Clock clock) {
    this.mailboxes = mailboxes;
    this.folders = folders;
    this.clock = clock;
  }

  void connect(CamelContext routes) {
    context = routes;
  }

  /** Compares every mailbox, and tells the log; one that fails holds up no other. */
  public void reconcileAll() {
    for (MailboxSettings mailbox : mailboxes) {
      try {
        tell(reconcile(mailbox));
      } catch (CuttingsException e) {
        LOG.warn("{}", e.getMessage());
      }
    }
  }

  private static void tell(FolderComparison comparison) {
    FolderAccount account = comparison.account();
    if (account.missing() > 0 || comparison.newlyGone() > 0) {
      LOG.warn(
          "Mailbox {} and the ledger differ: {}; `reconcile` names the messages",
          account.mailbox(),
          account.sums());
    } else {
      LOG.info("Mailbox {} and the ledger agree: {}", account.mailbox(), account.sums());
    }
  }

  /**
   * Compares one mailbox.
   *
   * @throws CuttingsException where the server cannot be asked
   */
  FolderComparison reconcile(MailboxSettings mailbox) {
    try (ServerFolder folder = open(mailbox)) {
      FolderComparison comparison = folders.compare(folder.list(clock), folder.takesAway());
      List<String> missing = comparison.uids(Difference.Kind.MISSING);
      return missing.isEmpty() ? comparison : comparison.titled(folder.subjects(missing));
    } catch (MessagingException | CuttingsException e) {
      throw failure(mailbox, e);
    }
  }

  private ServerFolder open(MailboxSettings mailbox) {
    if (MailboxRoutes.isOurs(mailbox)) {
      CamelContext routes = Objects.requireNonNull(context);
      String uri = new MailboxRoutes(routes).endpoint(mailbox);
      return ((ServerFolder.Source) routes.getEndpoint(uri)).serverFolder();
    }
    if (mailbox.uri() != null) {
      throw new CuttingsException(
          "its uri is another component's; only mailbox: endpoints can be compared");
    }
    return new Pop3ServerFolder(mailbox);
  }

  private static CuttingsException failure(MailboxSettings mailbox, Exception e) {
    return new CuttingsException(
        "Cannot reconcile mailbox " + mailbox.name() + ": " + Causes.sentence(e), e);
  }

  /**
   * Fetches what a comparison missed in the ledger.
   *
   * @return how many messages
   * @throws CuttingsException where the server does not give them, or they cannot be archived
   */
  int fetch(
      MailboxSettings mailbox, FolderComparison comparison, BiConsumer<RawMessage, Place> sink) {
    try (ServerFolder folder = open(mailbox)) {
      return folder.fetch(comparison.uids(Difference.Kind.MISSING), sink);
    } catch (MessagingException e) {
      throw failure(mailbox, e);
    }
  }
}
