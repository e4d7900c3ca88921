package io.cuttings.cli;

import io.cuttings.camel.Causes;
import io.cuttings.settings.MailboxSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Locale;
import java.util.Properties;

/** Logs in to a mailbox and opens its folder read-only, as the daemon would. */
final class MailboxCheck {
  private static final String TIMEOUT_MILLIS = "10000";

  private MailboxCheck() {}

  static Finding check(MailboxSettings mailbox) {
    if (mailbox.uri() != null) {
      return Finding.well(mailbox + ": not tried, the uri is Camel's to open");
    }
    try (Store store = session(mailbox).getStore()) {
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

  private static Session session(MailboxSettings mailbox) {
    String protocol = mailbox.protocol().name().toLowerCase(Locale.ROOT);
    Properties properties = new Properties();
    properties.setProperty("mail.store.protocol", protocol);
    properties.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
    if (mailbox.requiresStartTls()) {
      properties.setProperty("mail." + protocol + ".starttls.enable", "true");
      properties.setProperty("mail." + protocol + ".starttls.required", "true");
    }
    return Session.getInstance(properties);
  }
}
