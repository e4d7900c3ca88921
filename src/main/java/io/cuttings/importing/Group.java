package io.cuttings.importing;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Arrival;
import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import io.cuttings.mailfile.MailFileEntry;
import io.cuttings.mailfile.MailFileEntry.Mail;
import io.cuttings.mailfile.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mails, and what lay in their places, that are archived together. One thread. */
final class Group {
  private static final int MOST_ENTRIES = 256;
  private static final long MOST_OCTETS = 8L << 20;

  private final List<Mail> mails = new ArrayList<>();
  private final List<MailFileEntry.Refused> refused = new ArrayList<>();
  private final Set<ArchiveKey> fresh = new HashSet<>();
  private final List<Long> finished = new ArrayList<>();
  private @Nullable Mark open;
  private long octets;
  private long passedOver;
  private long position;

  /**
   * Takes an entry in.
   *
   * @param read how many octets of all files are read with it
   */
  void add(MailFileEntry entry, long read) {
    position = read;
    if (entry.mark().isEnd()) {
      finished.add(entry.mark().file());
      open = null;
    } else {
      open = entry.mark();
    }
    if (entry instanceof Mail mail) {
      mails.add(mail);
      octets += mail.message().octets().length;
    } else if (entry instanceof MailFileEntry.Refused one) {
      refused.add(one);
    } else {
      passedOver++;
    }
  }

  boolean isFull() {
    return octets >= MOST_OCTETS || entries() + passedOver >= MOST_ENTRIES;
  }

  boolean isEmpty() {
    return entries() + passedOver == 0;
  }

  int entries() {
    return mails.size() + refused.size();
  }

  long octets() {
    return octets;
  }

  /** How many octets of all files are read with the last of its entries. */
  long position() {
    return position;
  }

  List<Mail> mails() {
    return mails;
  }

  List<Arrival> arrivals() {
    return mails.stream().map(mail -> new Arrival(mail.message(), mail.place())).toList();
  }

  /** The messages that the archive does not hold; those that come twice in it are named once. */
  Set<ArchiveKey> fresh() {
    return fresh;
  }

  JournalLine.Intent intent(long number) {
    return new JournalLine.Intent(
        number, fresh.stream().map(key -> JournalLine.brief(key.value())).toList());
  }

  /**
   * What became of it.
   *
   * @param failures why mails could not be archived, by their places
   */
  JournalLine.Done done(long number, Map<Place, String> failures) {
    List<Refused> all = new ArrayList<>();
    refused.forEach(one -> all.add(new Refused(one.where(), one.reason())));
    failures.forEach((place, reason) -> all.add(new Refused(place.toString(), reason)));
    Set<ArchiveKey> uncounted = new HashSet<>(fresh);
    long archived =
        mails.stream()
            .filter(mail -> !failures.containsKey(mail.place()))
            .filter(mail -> uncounted.remove(mail.message().key()))
            .count();
    long known = mails.size() - failures.size() - archived;
    Counts counts = new Counts(archived, known, all.size(), passedOver);
    return new JournalLine.Done(number, counts, all, finished, open);
  }

  List<Refusal> refusals(Instant now, Map<Place, String> failures) {
    List<Refusal> all = new ArrayList<>();
    refused.forEach(one -> all.add(new Refusal(one.place(), now, one.reason())));
    failures.forEach((place, reason) -> all.add(new Refusal(place, now, reason)));
    return all;
  }
}
