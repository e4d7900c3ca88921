package io.cuttings.settings;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox to read.
 *
 * @param name names it in the ledger; {@code default} for the keys {@code cuttings.mailbox.*}
 * @param uri a Camel endpoint that takes the place of all other fields; null where none is given
 * @param host empty where a uri is given
 * @param delay between two polls
 * @param moveTo the folder for {@link AfterArchive#MOVE}; empty otherwise
 */
public record MailboxSettings(
    String name,
    @Nullable String uri,
    Protocol protocol,
    String host,
    int port,
    String username,
    Secret password,
    String folder,
    Duration delay,
    AfterArchive afterArchive,
    String moveTo) {
  static final String DEFAULT_NAME = "default";

  /**
   * Whether the login must wait for STARTTLS: a plain protocol, and not a server on this machine.
   */
  public boolean requiresStartTls() {
    boolean isPlain = protocol == Protocol.IMAP || protocol == Protocol.POP3;
    return isPlain
        && !host.equals("localhost")
        && !host.startsWith("127.")
        && !host.equals("[::1]");
  }

  /** The uri can carry a password, so it is masked as well. */
  @Override
  public String toString() {
    String address = protocol.name().toLowerCase(Locale.ROOT) + "://" + host + ":" + port;
    return "mailbox " + name + " (" + (uri == null ? address + "/" + folder : "by uri") + ")";
  }
}
