package io.cuttings.cli;

import io.cuttings.camel.Causes;
import io.cuttings.camel.MailSessions;
import io.cuttings.settings.MailboxSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;

/** Logs in to a mailbox and opens its folder read-only, as the daemon would. */
final class MailboxCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private MailboxCheck() {}

  static Finding check(MailboxSettings mailbox) {
    if (mailbox.uri() != null) {
      return Finding.well(mailbox + ": not tried, the uri is Camel's to open");
    }
    try (Store store = MailSessions.of(mailbox, PATIENCE).getStore()) {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password().value());
      return folder(mailbox, store);
    } catch (AuthenticationFailedException e) {
      return Finding.amiss(
          mailbox + ": the server refuses the login of " + mailbox.username(),
          "Check username and password; many providers want a password for applications.");
    } catch (MessagingException e) {
      return Finding.amiss(
          mailbox + ": no connection (" + Causes.sentence(e) + ")",
          "Check host, port and protocol, and that nothing between blocks the port.");
    }
  }

  private static Finding folder(MailboxSettings mailbox, Store store) throws MessagingException {
    String name = mailbox.protocol().isImap() ? mailbox.folder() : "INBOX";
    Folder folder = store.getFolder(name);
    if (!folder.exists()) {
      return Finding.amiss(
          mailbox + ": the server has no folder '" + name + "'",
          "Name the folder as the server does, with its parents: Newsletters, INBOX/Newsletters.");
    }
    folder.open(Folder.READ_ONLY);
    int messages = folder.getMessageCount();
    folder.close(false);
    return Finding.well(mailbox + ": login works, " + messages + " messages in " + name);
  }
}
