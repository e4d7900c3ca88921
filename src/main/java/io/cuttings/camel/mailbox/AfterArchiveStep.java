package io.cuttings.camel.mailbox;

import io.cuttings.CuttingsException;
import io.cuttings.ledger.Ledger;
import io.cuttings.settings.AfterArchive;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does with archived messages what the settings say, in a session of its own and by UID. Only what
 * the ledger knows is touched; what fails is tried again after the next poll; doing it twice does
 * no harm. Never expunges what somebody else has marked deleted.
 */
final class AfterArchiveStep {
  private static final Logger LOG = LoggerFactory.getLogger(AfterArchiveStep.class);

  private final ImapStore store;
  private final String folder;
  private final MailboxOptions options;
  private final Ledger ledger;
  private final NavigableSet<Long> pending = new TreeSet<>();
  private boolean warned;

  AfterArchiveStep(ImapStore store, String folder, MailboxOptions options, Ledger ledger) {
    this.store = store;
    this.folder = folder;
    this.options = options;
    this.ledger = ledger;
  }

  /** Other UIDs mean other messages now. */
  void forget() {
    pending.clear();
  }

  /** Remembers messages to act on; in a mailbox that is to be kept there are none. */
  void add(long[] present, Set<Long> archived) {
    if (options.afterArchive() != AfterArchive.KEEP) {
      Arrays.stream(present).filter(archived::contains).forEach(pending::add);
    }
  }

  /** Acts on the remembered messages that the ledger knows. */
  void act(long uidValidity) throws MessagingException {
    if (pending.isEmpty()) {
      return;
    }
    if (options.afterArchive() == AfterArchive.MOVE) {
      store.ensureExists(options.moveTo());
    }
    try (ImapFolder open = store.select(folder)) {
      if (open.uidValidity() != uidValidity) {
        throw new CuttingsException("UIDVALIDITY has changed since the poll");
      }
      act(open, archived(uidValidity, open));
    }
    pending.clear();
  }

  /** The pending messages that are in the ledger and still in the folder. */
  private long[] archived(long uidValidity, ImapFolder open) throws MessagingException {
    Set<Long> known = ledger.uids(options.name(), folder, uidValidity, pending.first() - 1);
    known.retainAll(pending);
    return among(known, open, options.afterArchive() == AfterArchive.SEEN ? "UNSEEN" : "ALL");
  }

  private static long[] among(Set<Long> uids, ImapFolder open, String key)
      throws MessagingException {
    return open.search(key).filter(uids::contains).sorted().toArray();
  }

  private void act(ImapFolder open, long[] uids) throws MessagingException {
    if (uids.length == 0) {
      return;
    }
    switch (options.afterArchive()) {
      case KEEP -> {}
      case SEEN -> open.addFlag(uids, "\\Seen");
      case MOVE -> move(open, uids);
      case DELETE -> delete(open, uids);
    }
    LOG.info(
        "Mailbox {}: {} archived messages, action {}",
        options.name(),
        uids.length,
        options.afterArchive());
  }

  private void move(ImapFolder open, long[] uids) throws MessagingException {
    if (open.hasCapability("MOVE")) {
      open.move(uids, options.moveTo());
    } else {
      // what is marked deleted already was copied by a try that broke off
      Set<Long> chosen = Arrays.stream(uids).boxed().collect(Collectors.toSet());
      open.copy(among(chosen, open, "UNDELETED"), options.moveTo());
      delete(open, uids);
    }
  }

  private void delete(ImapFolder open, long[] uids) throws MessagingException {
    open.addFlag(uids, "\\Deleted");
    if (open.hasCapability("UIDPLUS")) {
      open.expunge(uids);
    } else if (!warned) {
      warned = true;
      LOG.warn(
          "Mailbox {}: the server has no UIDPLUS, so messages are marked deleted and the folder is not expunged: EXPUNGE would remove what other clients have marked as well",
          options.name());
    }
  }
}
