package io.cuttings.camel;

import io.cuttings.archive.Place;
import io.cuttings.ledger.Ledger;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.eclipse.angus.mail.pop3.POP3Folder;

/**
 * Tells camel-mail's POP3 consumer which messages it need not fetch: those whose UIDL (RFC 1939)
 * the ledger has. Only the ledger decides; what the consumer itself adds and removes changes
 * nothing.
 */
final class KnownUidls extends ServiceSupport implements IdempotentRepository, MailUidGenerator {
  private final Ledger ledger;
  private final String mailbox;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  private KnownUidls(Ledger ledger, String mailbox) {
    this.ledger = ledger;
    this.mailbox = mailbox;
  }

  static KnownUidls of(CamelContext context, String mailbox) {
    return new KnownUidls(
        CamelContextHelper.mandatoryFindSingleByType(context, Ledger.class), mailbox);
  }

  @Override
  public String generateUuid(MailEndpoint endpoint, Message message) {
    try {
      POP3Folder folder = (POP3Folder) message.getFolder();
      if (message.getMessageNumber() == 1) {
        // all in one command, before the consumer asks for each
        FetchProfile uidl = new FetchProfile();
        uidl.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(folder.getMessages(), uidl);
      }
      return folder.getUID(message);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot read the UIDL of a message: " + e.getMessage(), e);
    }
  }

  /** Whether the message is to be fetched. */
  @Override
  public boolean add(String uidl) {
    return !contains(uidl);
  }

  @Override
  public boolean contains(String uidl) {
    return known.contains(uidl)
        || (ledger.knows(new Place(mailbox, "INBOX", 0, uidl)) && known.add(uidl));
  }

  @Override
  public boolean remove(String uidl) {
    return true;
  }

  @Override
  public boolean confirm(String uidl) {
    return true;
  }

  @Override
  public void clear() {
    known.clear();
  }
}
