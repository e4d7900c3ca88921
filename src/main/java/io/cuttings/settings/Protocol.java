package io.cuttings.settings;

/** How a mailbox is read, with the port that its server listens on by custom. */
public enum Protocol {
  IMAPS(993),
  IMAP(143),
  POP3S(995),
  POP3(110);

  private final int port;

  Protocol(int port) {
    this.port = port;
  }

  /** The registered port (IANA). */
  public int port() {
    return port;
  }

  /** Whether the protocol knows folders, flags and UIDs; POP3 does not. */
  public boolean isImap() {
    return this == IMAPS || this == IMAP;
  }
}
