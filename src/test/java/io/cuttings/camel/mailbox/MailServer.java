package io.cuttings.camel.mailbox;

/** A real mail server on a loopback port, with one mailbox. */
interface MailServer {
  int port();

  String user();

  String password();

  /** Whether the octets that the server gives are those that it was given. */
  boolean keepsOctets();

  default ImapClient client() {
    return new ImapClient(port(), user(), password());
  }

  /** An endpoint that polls often. */
  default String uri(String options) {
    return "mailbox:imap://127.0.0.1:%d?name=inbox&username=%s&password=RAW(%s)&initialDelay=0&delay=50&maxBackoff=300%s"
        .formatted(port(), user(), password(), options);
  }
}
