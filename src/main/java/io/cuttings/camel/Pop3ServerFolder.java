package io.cuttings.camel;

import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.ledger.ServerListing;
import io.cuttings.settings.AfterArchive;
import io.cuttings.settings.MailboxSettings;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.angus.mail.pop3.POP3Folder;

/** The messages of a POP3 server, by UIDL (RFC 1939). Each question has a session of its own. */
final class Pop3ServerFolder implements ServerFolder {
  private static final String FOLDER = "INBOX";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MailboxSettings mailbox;

  Pop3ServerFolder(MailboxSettings mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public boolean takesAway() {
    return mailbox.afterArchive() == AfterArchive.DELETE;
  }

  @Override
  public ServerListing list(Clock clock) throws MessagingException {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<String> uidls = new HashSet<>();
    forEach((uidl, message) -> uidls.add(uidl));
    return new ServerListing(mailbox.name(), FOLDER, 0, uidls, at);
  }

  @Override
  public Map<String, String> subjects(Collection<String> uids) throws MessagingException {
    Set<String> wanted = Set.copyOf(uids);
    Map<String, String> subjects = new HashMap<>();
    forEach(
        (uidl, message) -> {
          String subject = wanted.contains(uidl) ? message.getSubject() : null;
          if (subject != null) {
            subjects.put(uidl, subject);
          }
        });
    return subjects;
  }

  @Override
  public int fetch(Collection<String> uids, BiConsumer<RawMessage, Place> sink)
      throws MessagingException {
    Set<String> wanted = new HashSet<>(uids);
    forEach(
        (uidl, message) -> {
          if (wanted.remove(uidl)) {
            sink.accept(RawMessage.of(octets(message)), new Place(mailbox.name(), FOLDER, 0, uidl));
          }
        });
    return uids.size() - wanted.size();
  }

  private static byte[] octets(Message message) throws MessagingException {
    try {
      return MailOctets.octets(message);
    } catch (IOException e) {
      throw new MessagingException(e.getMessage(), e);
    }
  }

  private void forEach(Visitor visitor) throws MessagingException {
    try (Store store = MailSessions.of(mailbox, PATIENCE).getStore()) {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password().value());
      POP3Folder folder = (POP3Folder) store.getFolder(FOLDER);
      folder.open(Folder.READ_ONLY);
      FetchProfile profile = new FetchProfile();
      profile.add(UIDFolder.FetchProfileItem.UID);
      Message[] messages = folder.getMessages();
      folder.fetch(messages, profile);
      for (Message message : messages) {
        visitor.visit(folder.getUID(message), message);
      }
      folder.close(false);
    }
  }

  /** There is nothing open between two questions. */
  @Override
  public void close() {}

  /** What is done with each message. */
  @FunctionalInterface
  private interface Visitor {
    void visit(String uidl, Message message) throws MessagingException;
  }
}
