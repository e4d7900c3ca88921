package io.cuttings.camel;

import io.cuttings.settings.AfterArchive;
import io.cuttings.settings.MailboxSettings;
import jakarta.mail.PasswordAuthentication;
import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.mail.MailAuthenticator;

/** Makes a route for each mailbox of the settings from the templates in mailbox.camel.yaml. */
final class MailboxRoutes {
  private static final String ROUTE = "mailbox-";

  private final CamelContext context;

  MailboxRoutes(CamelContext context) {
    this.context = context;
  }

  void add(List<MailboxSettings> mailboxes) {
    for (MailboxSettings mailbox : mailboxes) {
      TemplatedRouteBuilder.builder(context, isOurs(mailbox) ? "mailbox" : "pop3-mailbox")
          .routeId(ROUTE + mailbox.name())
          .parameter("uri", endpoint(mailbox))
          .add();
    }
  }

  /** The mailbox that a route reads; a user's own route is one itself. */
  static String mailbox(String route) {
    return route.startsWith(ROUTE) ? route.substring(ROUTE.length()) : route;
  }

  /** Whether our own endpoint reads it. */
  static boolean isOurs(MailboxSettings mailbox) {
    String uri = mailbox.uri();
    return uri == null ? mailbox.protocol().isImap() : uri.startsWith("mailbox:");
  }

  /** The endpoint that reads a mailbox. */
  String endpoint(MailboxSettings mailbox) {
    String uri = mailbox.uri();
    return uri == null ? uri(mailbox) : uri;
  }

  private String uri(MailboxSettings mailbox) {
    String login = "login-" + mailbox.name();
    context.getRegistry().bind(login, new Login(mailbox));
    String server =
        "%s://%s:%d?authenticator=#%s&delay=%d&folderName=RAW(%s)"
            .formatted(
                mailbox.protocol().name().toLowerCase(Locale.ROOT),
                mailbox.host(),
                mailbox.port(),
                login,
                mailbox.delay().toMillis(),
                mailbox.folder());
    return mailbox.protocol().isImap() ? imap(mailbox, server) : pop3(mailbox, server);
  }

  private static String imap(MailboxSettings mailbox, String server) {
    String moveTo =
        mailbox.afterArchive() == AfterArchive.MOVE ? "&moveTo=RAW(" + mailbox.moveTo() + ")" : "";
    return "mailbox:%s&name=%s&afterArchive=%s%s"
        .formatted(
            server, mailbox.name(), mailbox.afterArchive().name().toLowerCase(Locale.ROOT), moveTo);
  }

  /** camel-mail's consumer; what the ledger knows by its UIDL is passed over. */
  private String pop3(MailboxSettings mailbox, String server) {
    String known = "uidl-" + mailbox.name();
    context.getRegistry().bind(known, KnownUidls.of(context, mailbox.name()));
    String tls =
        mailbox.requiresStartTls()
            ? "&mail.pop3.starttls.enable=true&mail.pop3.starttls.required=true"
            : "";
    return "%s%s&mapMailMessage=false&unseen=false&delete=%b&idempotentRepository=#%s&mailUidGenerator=#%s&connectionTimeout=60000"
        .formatted(server, tls, mailbox.afterArchive() == AfterArchive.DELETE, known, known);
  }

  /** Keeps the password out of URIs, and so out of logs and management. */
  private static final class Login extends MailAuthenticator {
    private final MailboxSettings mailbox;

    Login(MailboxSettings mailbox) {
      this.mailbox = mailbox;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(mailbox.username(), mailbox.password().value());
    }
  }
}
