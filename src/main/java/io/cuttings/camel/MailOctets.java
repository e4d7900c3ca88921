package io.cuttings.camel;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.pop3.POP3Folder;

/**
 * The first step after a camel-mail endpoint ({@code pop3s:}, {@code imaps:}): takes the octets and
 * the place, and puts a plain message in the place of the live one, so that nothing later touches
 * the server's. The endpoint must have mapMailMessage=false.
 */
final class MailOctets implements Processor {

  @Override
  public void process(Exchange exchange) throws MessagingException, IOException {
    MailMessage live = exchange.getMessage(MailMessage.class);
    Message mail = live == null ? null : live.getOriginalMessage();
    if (mail == null) {
      throw new CuttingsException(
          "Cannot take the octets of a mail: the route does not begin with a mail endpoint");
    }
    DefaultMessage raw = new DefaultMessage(exchange);
    raw.setBody(RawMessage.of(octets(mail)));
    raw.setHeader(Headers.PLACE, place(MailboxRoutes.mailbox(exchange.getFromRouteId()), mail));
    exchange.setMessage(raw);
  }

  /** As the server sends them; no header is asked for before, and none parsed. */
  static byte[] octets(Message mail) throws MessagingException, IOException {
    if (mail instanceof IMAPMessage imap) {
      imap.setPeek(true);
      try (InputStream in = imap.getMimeStream()) {
        return in.readAllBytes();
      }
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    mail.writeTo(octets);
    return octets.toByteArray();
  }

  private static Place place(String mailbox, Message mail) throws MessagingException {
    Folder folder = mail.getFolder();
    if (folder instanceof POP3Folder pop3) {
      return new Place(mailbox, folder.getFullName(), 0, pop3.getUID(mail));
    }
    if (folder instanceof UIDFolder imap) {
      String uid = Long.toString(imap.getUID(mail));
      return new Place(mailbox, folder.getFullName(), imap.getUIDValidity(), uid);
    }
    throw new CuttingsException("Cannot name the place of a mail in a folder without UIDs");
  }
}
