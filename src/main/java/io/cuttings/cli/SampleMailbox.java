package io.cuttings.cli;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cuttings.CuttingsException;
import io.cuttings.archive.RawMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** An IMAP server on a free loopback port with the sample newsletters in its one mailbox. */
final class SampleMailbox implements AutoCloseable {
  private static final String FOLDER = "/samples/";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String LOGIN = "reader";
  private static final String PASSWORD = "sample";

  private final GreenMail server;
  private final GreenMailUser user;

  private SampleMailbox(GreenMail server) {
    this.server = server;
    this.user = server.setUser("reader@example.org", LOGIN, PASSWORD);
  }

  static SampleMailbox start() {
    GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP));
    server.start();
    return new SampleMailbox(server);
  }

  /** The names of the samples in the order in which they are delivered. */
  static List<String> names() {
    return new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** The samples themselves, in the same order. */
  static List<RawMessage> messages() {
    return names().stream().map(name -> RawMessage.of(read(name))).toList();
  }

  void deliver(String name) {
    try {
      Session session = Session.getInstance(new Properties());
      user.deliver(new MimeMessage(session, new ByteArrayInputStream(read(name))));
    } catch (MessagingException e) {
      throw new CuttingsException("Cannot deliver the sample " + name, e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = SampleMailbox.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new CuttingsException("Cannot find the sample " + name + " in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the sample " + name, e);
    }
  }

  /** The settings with which the daemon reads this mailbox. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("cuttings.mailbox.uri", "");
    settings.put("cuttings.mailbox.protocol", "imap");
    settings.put("cuttings.mailbox.host", LOOPBACK);
    settings.put("cuttings.mailbox.port", Integer.toString(server.getImap().getPort()));
    settings.put("cuttings.mailbox.username", LOGIN);
    settings.put("cuttings.mailbox.password", PASSWORD);
    settings.put("cuttings.mailbox.passwordFile", "");
    settings.put("cuttings.mailbox.folder", "INBOX");
    settings.put("cuttings.mailbox.delay", "1s");
    settings.put("cuttings.mailbox.afterArchive", "keep");
    return settings;
  }

  @Override
  public void close() {
    server.stop();
  }
}
