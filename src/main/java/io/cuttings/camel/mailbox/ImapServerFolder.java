package io.cuttings.camel.mailbox;

import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.ServerFolder;
import io.cuttings.ledger.ServerListing;
import io.cuttings.settings.AfterArchive;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A folder of an IMAP server, opened with EXAMINE in a connection of its own. */
final class ImapServerFolder implements ServerFolder {
  /** Subjects name what is missing; nobody reads more of them. */
  private static final int SUBJECTS = 1000;

  private final ImapStore store;
  private final String folder;
  private final MailboxOptions options;

  ImapServerFolder(ImapStore store, String folder, MailboxOptions options) {
    this.store = store;
    this.folder = folder;
    this.options = options;
  }

  @Override
  public boolean takesAway() {
    AfterArchive after = options.afterArchive();
    return after == AfterArchive.MOVE || after == AfterArchive.DELETE;
  }

  @Override
  public ServerListing list(Clock clock) throws MessagingException {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (ImapFolder open = store.examine(folder)) {
      Set<String> uids =
          LongStream.of(open.uidsAbove(0)).mapToObj(Long::toString).collect(Collectors.toSet());
      return new ServerListing(options.name(), folder, open.uidValidity(), uids, at);
    }
  }

  @Override
  public Map<String, String> subjects(Collection<String> uids) throws MessagingException {
    Map<String, String> subjects = new HashMap<>();
    try (ImapFolder open = store.examine(folder)) {
      open.subjects(numbers(uids).limit(SUBJECTS).toArray())
          .forEach((uid, subject) -> subjects.put(Long.toString(uid), subject));
    }
    return subjects;
  }

  @Override
  public int fetch(Collection<String> uids, BiConsumer<RawMessage, Place> sink)
      throws MessagingException {
    int fetched = 0;
    try (ImapFolder open = store.examine(folder)) {
      Map<Long, Long> sizes = open.sizes(numbers(uids).toArray());
      sizes.values().removeIf(size -> size > options.maxMessageBytes());
      for (long uid : sizes.keySet().stream().sorted().toList()) {
        byte[] octets = open.octets(new long[] {uid}).get(uid);
        if (octets != null) {
          Place place = new Place(options.name(), folder, open.uidValidity(), Long.toString(uid));
          sink.accept(RawMessage.of(octets), place);
          fetched++;
        }
      }
    }
    return fetched;
  }

  private static LongStream numbers(Collection<String> uids) {
    return uids.stream().mapToLong(Long::parseLong).sorted();
  }

  @Override
  public void close() {
    store.close();
  }
}
