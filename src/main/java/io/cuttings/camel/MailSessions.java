package io.cuttings.camel;

import io.cuttings.settings.MailboxSettings;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/** Sessions of Jakarta Mail with the protocol and the TLS of a mailbox's settings. */
public final class MailSessions {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private MailSessions() {}

  /**
   * A session that is not connected yet.
   *
   * @param patience how long an answer of the server may take
   */
  public static Session of(MailboxSettings mailbox, Duration patience) {
    String prefix = "mail." + mailbox.protocol().name().toLowerCase(Locale.ROOT);
    Properties properties = new Properties();
    properties.setProperty("mail.store.protocol", prefix.substring("mail.".length()));
    properties.setProperty(prefix + ".connectiontimeout", String.valueOf(CONNECT.toMillis()));
    properties.setProperty(prefix + ".timeout", String.valueOf(patience.toMillis()));
    if (mailbox.requiresStartTls()) {
      properties.setProperty(prefix + ".starttls.enable", "true");
      properties.setProperty(prefix + ".starttls.required", "true");
    }
    return Session.getInstance(properties);
  }
}
