package io.cuttings.camel.mailbox;

import io.cuttings.CuttingsException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import org.apache.camel.component.mail.MailConfiguration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a server: made when a folder is opened, kept between polls, made again after it
 * was lost. One thread at a time; only {@link #close} may come from another, to end a read that
 * hangs.
 */
final class ImapStore {
  private final MailConfiguration server;
  private final Session session;
  private volatile @Nullable IMAPStore store;

  ImapStore(MailConfiguration server, Session session) {
    this.server = server;
    this.session = session;
  }

  /** Opens with EXAMINE (RFC 3501, 6.3.2): nothing that is done in it changes a flag. */
  ImapFolder examine(String folder) throws MessagingException {
    return open(folder, Folder.READ_ONLY);
  }

  /** Opens with SELECT, for the action after the archive. */
  ImapFolder select(String folder) throws MessagingException {
    return open(folder, Folder.READ_WRITE);
  }

  private ImapFolder open(String name, int mode) throws MessagingException {
    IMAPFolder folder = (IMAPFolder) connected().getFolder(name);
    try {
      folder.open(mode);
    } catch (FolderNotFoundException e) {
      throw new CuttingsException("the server has no folder '" + name + "'", e);
    }
    return new ImapFolder(folder);
  }

  /** Creates the folder where there is none yet. */
  void ensureExists(String folder) throws MessagingException {
    Folder target = connected().getFolder(folder);
    if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
      throw new CuttingsException("Cannot create folder '" + folder + "': the server refuses it");
    }
  }

  private IMAPStore connected() throws MessagingException {
    IMAPStore open = store;
    if (open == null || !open.isConnected()) {
      close();
      open = (IMAPStore) session.getStore(server.getProtocol());
      store = open;
      connect(open);
    }
    return open;
  }

  private void connect(IMAPStore fresh) throws MessagingException {
    PasswordAuthentication login = server.getPasswordAuthentication();
    try {
      fresh.connect(server.getHost(), server.getPort(), login.getUserName(), login.getPassword());
    } catch (AuthenticationFailedException e) {
      throw new CuttingsException(
          "the server refuses the login of '%s': %s".formatted(login.getUserName(), e.getMessage()),
          e);
    }
  }

  /** Gives the connection up, also when it is already lost. */
  void close() {
    IMAPStore open = store;
    store = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException e) {
        // a lost connection cannot say goodbye; the next poll makes another
      }
    }
  }
}
