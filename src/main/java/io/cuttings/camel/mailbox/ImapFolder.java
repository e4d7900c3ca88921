package io.cuttings.camel.mailbox;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/**
 * An open folder, by UIDs and octets alone. The commands go out as they stand here: camel-mail's
 * and Angus's message objects know a mail by its sequence number, which another client can shift,
 * and parse its envelope, which some mail has broken.
 */
final class ImapFolder implements AutoCloseable {
  /** UIDs of a command, so that its line stays short (RFC 7162 advises 8,192 octets). */
  private static final int UIDS_OF_A_COMMAND = 500;

  private static final int PART_OCTETS = 1 << 20;

  private final IMAPFolder folder;

  ImapFolder(IMAPFolder folder) {
    this.folder = folder;
  }

  long uidValidity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /** Whether the server has announced this extension. */
  boolean hasCapability(String name) throws MessagingException {
    return Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability(name)));
  }

  /** The UIDs above this one, ascending. */
  long[] uidsAbove(long uid) throws MessagingException {
    return search("UID " + (uid + 1) + ":*").filter(found -> found > uid).sorted().toArray();
  }

  /** The UIDs that match the search key (RFC 3501, 6.4.4). */
  LongStream search(String key) throws MessagingException {
    return Stream.of(command("UID SEARCH " + key))
        .filter(response -> response instanceof IMAPResponse search && search.keyEquals("SEARCH"))
        .flatMapToLong(ImapFolder::numbers);
  }

  private static LongStream numbers(Response search) {
    return LongStream.generate(search::readLong).takeWhile(number -> number != -1);
  }

  /** The size of each of the messages that are still there. */
  Map<Long, Long> sizes(long[] uids) throws MessagingException {
    Map<Long, Long> sizes = new HashMap<>();
    for (long[] some : chunks(uids)) {
      for (FetchResponse fetched : fetch(some, "RFC822.SIZE")) {
        RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
        UID uid = fetched.getItem(UID.class);
        if (size != null && uid != null) {
          sizes.put(uid.uid, size.size);
        }
      }
    }
    return sizes;
  }

  /** The decoded subject of each of the messages that are still there and have one. */
  Map<Long, String> subjects(long[] uids) throws MessagingException {
    Map<Long, String> subjects = new HashMap<>();
    for (long[] some : chunks(uids)) {
      for (FetchResponse fetched : fetch(some, "BODY.PEEK[HEADER.FIELDS (SUBJECT)]")) {
        UID uid = fetched.getItem(UID.class);
        ByteArray header = body(fetched);
        if (uid != null && header != null) {
          subjects.put(uid.uid, subject(header.getNewBytes()));
        }
      }
    }
    return subjects;
  }

  private static String subject(byte[] header) {
    String field = new String(header, StandardCharsets.UTF_8).strip();
    String value = MimeUtility.unfold(field.replaceFirst("(?is)^subject:\\s*", ""));
    try {
      return MimeUtility.decodeText(value);
    } catch (UnsupportedEncodingException e) {
      return value; // as it is written, which names the message too
    }
  }

  /** The octets of each of the messages that are still there, without setting \Seen. */
  Map<Long, byte[]> octets(long[] uids) throws MessagingException {
    Map<Long, byte[]> octets = new HashMap<>();
    for (FetchResponse fetched : fetch(uids, "BODY.PEEK[]")) {
      UID uid = fetched.getItem(UID.class);
      ByteArray body = body(fetched);
      if (uid != null && body != null) {
        octets.put(uid.uid, body.getNewBytes());
      }
    }
    return octets;
  }

  /**
   * The octets of one large message, fetched in parts so that it is in memory only once.
   *
   * @param size what the server says that it has; the message ends where the server sends no more
   */
  byte[] octetsInParts(long uid, int size) throws MessagingException {
    byte[] octets = new byte[size];
    int end = 0;
    for (boolean more = true; more; ) {
      ByteArray part = part(uid, end);
      int count = part == null ? 0 : part.getCount();
      if (end + count > octets.length) {
        octets = Arrays.copyOf(octets, end + count);
      }
      if (count > 0) {
        System.arraycopy(part.getBytes(), part.getStart(), octets, end, count);
      }
      end += count;
      more = count == PART_OCTETS;
    }
    return Arrays.copyOf(octets, end);
  }

  private @Nullable ByteArray part(long uid, int start) throws MessagingException {
    String item = "BODY.PEEK[]<%d.%d>".formatted(start, PART_OCTETS);
    return fetch(new long[] {uid}, item).stream()
        .map(ImapFolder::body)
        .filter(part -> part != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ByteArray body(FetchResponse fetched) {
    BODY body = fetched.getItem(BODY.class);
    return body == null ? null : body.getByteArray();
  }

  private List<FetchResponse> fetch(long[] uids, String item) throws MessagingException {
    return Stream.of(command("UID FETCH " + set(uids) + " (UID " + item + ")"))
        .filter(FetchResponse.class::isInstance)
        .map(FetchResponse.class::cast)
        .toList();
  }

  /** Adds the flag to the messages that are still there. */
  void addFlag(long[] uids, String flag) throws MessagingException {
    for (long[] some : chunks(uids)) {
      command("UID STORE " + set(some) + " +FLAGS.SILENT (" + flag + ")");
    }
  }

  /** Removes exactly these messages (UIDPLUS, RFC 4315, 2.1), where they are marked deleted. */
  void expunge(long[] uids) throws MessagingException {
    for (long[] some : chunks(uids)) {
      command("UID EXPUNGE " + set(some));
    }
  }

  /** Copies the messages that are still there to another folder. */
  void copy(long[] uids, String target) throws MessagingException {
    transfer("UID COPY", uids, target);
  }

  /** Moves the messages that are still there to another folder (MOVE, RFC 6851). */
  void move(long[] uids, String target) throws MessagingException {
    transfer("UID MOVE", uids, target);
  }

  private void transfer(String command, long[] uids, String target) throws MessagingException {
    for (long[] some : chunks(uids)) {
      run(
          protocol -> {
            Argument target7 = new Argument();
            if (protocol.supportsUtf8()) {
              target7.writeString(target, StandardCharsets.UTF_8);
            } else {
              target7.writeString(BASE64MailboxEncoder.encode(target));
            }
            return protocol.command(command + " " + set(some), target7);
          });
    }
  }

  private Response[] command(String command) throws MessagingException {
    return run(protocol -> protocol.command(command, null));
  }

  /**
   * @throws MessagingException where the server says NO or BAD
   * @throws FolderClosedException where the connection is lost
   */
  private Response[] run(Exchange exchange) throws MessagingException {
    return (Response[])
        folder.doCommand(
            protocol -> {
              Response[] responses = exchange.with(protocol);
              // Angus keeps count of its messages; the octets are no business of its own
              protocol.notifyResponseHandlers(
                  Stream.of(responses)
                      .filter(response -> !(response instanceof FetchResponse))
                      .toArray(Response[]::new));
              protocol.handleResult(responses[responses.length - 1]);
              return responses;
            });
  }

  static String set(long[] uids) {
    return UIDSet.toString(UIDSet.createUIDSets(uids));
  }

  private static List<long[]> chunks(long[] uids) {
    return IntStream.iterate(0, start -> start < uids.length, start -> start + UIDS_OF_A_COMMAND)
        .mapToObj(
            start ->
                Arrays.copyOfRange(uids, start, Math.min(uids.length, start + UIDS_OF_A_COMMAND)))
        .toList();
  }

  /** Closes without expunging what somebody else has marked deleted. */
  @Override
  public void close() throws MessagingException {
    if (folder.isOpen()) {
      folder.close(false);
    }
  }

  /** A command and the answer to it. */
  @FunctionalInterface
  private interface Exchange {
    Response[] with(IMAPProtocol protocol) throws ProtocolException;
  }
}
