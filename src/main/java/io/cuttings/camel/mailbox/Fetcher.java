package io.cuttings.camel.mailbox;

import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import io.cuttings.ledger.RefusedDeliveries;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches groups of messages from an open folder and notes in {@link Progress} what cannot be had:
 * too large, gone, or refused by the server. What is not to be had for long stands in the ledger.
 */
final class Fetcher {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  /** What the server does not give so many times is refused, as far as the ledger goes. */
  private static final int ATTEMPTS = 3;

  private final ImapFolder folder;
  private final String folderName;
  private final Progress progress;
  private final MailboxOptions options;
  private final RefusedDeliveries refused;
  private final Clock clock;

  Fetcher(
      ImapFolder folder,
      String folderName,
      Progress progress,
      MailboxOptions options,
      RefusedDeliveries refused,
      Clock clock) {
    this.folder = folder;
    this.folderName = folderName;
    this.refused = refused;
    this.progress = progress;
    this.options = options;
    this.clock = clock;
  }

  /** The sizes of those that are still there and not too large. */
  Map<Long, Long> sizes(long[] uids) throws MessagingException {
    Map<Long, Long> sizes = new TreeMap<>(folder.sizes(uids));
    Arrays.stream(uids).filter(uid -> !sizes.containsKey(uid)).forEach(progress::done);
    sizes.entrySet().removeIf(entry -> isRefused(entry.getKey(), entry.getValue()));
    return sizes;
  }

  private boolean isRefused(long uid, long size) {
    boolean tooLarge = size > options.maxMessageBytes();
    if (tooLarge) {
      LOG.warn(
          "Cannot fetch message {} of mailbox {}: it has {} octets, the limit (maxMessageBytes) is {}; it stays in the mailbox",
          uid,
          options.name(),
          size,
          options.maxMessageBytes());
      progress.refused(uid);
      refuse(uid, "It has " + size + " octets, the limit is " + options.maxMessageBytes());
    }
    return tooLarge;
  }

  /**
   * The octets of a group, without those that the server does not give.
   *
   * @throws MessagingException where the connection is lost; the group will be fetched one by one
   */
  Map<Long, byte[]> fetch(long[] group, Map<Long, Long> sizes) throws MessagingException {
    try {
      Map<Long, byte[]> mails = octets(group, sizes.getOrDefault(group[0], 0L));
      noteMissing(group, mails);
      return mails;
    } catch (FolderClosedException | StoreClosedException e) {
      blame(group, e);
      throw e;
    } catch (MessagingException e) {
      // a server may say NO to a whole group for the sake of one broken message
      blame(group, e);
      return Map.of();
    }
  }

  private Map<Long, byte[]> octets(long[] group, long size) throws MessagingException {
    return group.length == 1 && size > options.fetchBytes()
        ? Map.of(group[0], folder.octetsInParts(group[0], Math.toIntExact(size)))
        : folder.octets(group);
  }

  private void blame(long[] group, MessagingException e) {
    String why = "the server does not send it (" + e.getMessage() + ")";
    if (group.length == 1) {
      letUnreadableRest(group[0], why);
    } else {
      progress.suspect(group, why, clock.instant());
    }
  }

  /** What has gone from the folder meanwhile is done; what is there but came empty has failed. */
  private void noteMissing(long[] group, Map<Long, byte[]> mails) throws MessagingException {
    long[] missing = Arrays.stream(group).filter(uid -> !mails.containsKey(uid)).toArray();
    if (missing.length > 0) {
      List<Long> present = folder.search("UID " + ImapFolder.set(missing)).boxed().toList();
      for (long uid : missing) {
        if (present.contains(uid)) {
          letUnreadableRest(uid, "the server sends it without octets");
        } else {
          progress.done(uid);
        }
      }
    }
  }

  private void letUnreadableRest(long uid, String why) {
    if (letRest(uid, why).attempts() >= ATTEMPTS) {
      refuse(uid, why);
    }
  }

  private void refuse(long uid, String why) {
    Place place = new Place(options.name(), folderName, progress.uidValidity(), Long.toString(uid));
    refused.refuse(new Refusal(place, clock.instant().truncatedTo(ChronoUnit.MILLIS), why));
  }

  /** Notes a failure; the message waits in the mailbox for its next try. */
  Progress.Failure letRest(long uid, String why) {
    Progress.Failure failure = progress.failed(uid, why, clock.instant());
    LOG.warn(
        "Message {} of mailbox {} is not archived and waits in the mailbox until {}: {}",
        uid,
        options.name(),
        failure.nextTry(),
        why);
    return failure;
  }
}
