package io.cuttings.mime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a mail was sent: its Date field, held against the Received fields (RFC 5321, 4.4) that each
 * server on the way added. No clock is read.
 */
final class SentDate {
  /** Clocks and zones are wrong by hours; nothing is received days before it was sent. */
  private static final Duration AHEAD = Duration.ofHours(36);

  /** Held back by a moderator for months, perhaps; by more only where a clock was never set. */
  private static final Duration BEHIND = Duration.ofDays(366);

  /** Times of servers on one mail's way lie together; one apart from them is of a wrong clock. */
  private static final Duration ON_THE_WAY = Duration.ofDays(30);

  private SentDate() {}

  static @Nullable Instant of(Fields fields, Warnings warnings) {
    Optional<String> written = fields.first("date");
    Optional<Instant> date = written.flatMap(MailDate::parse);
    List<Instant> received = received(fields);
    Optional<Instant> earliest = earliest(received);
    if (date.isPresent() && isPossible(date.get(), earliest, received)) {
      return date.get();
    }
    String fault = "is missing";
    if (written.isPresent()) {
      fault = date.isPresent() ? "lies far from every Received field" : "cannot be read";
    }
    warnings.add(
        "The Date field "
            + fault
            + (earliest.isPresent() ? "; the earliest Received field counts" : ""));
    return earliest.orElse(null);
  }

  private static List<Instant> received(Fields fields) {
    return fields.written().stream()
        .filter(field -> field.name().equals("received"))
        .map(field -> field.value().substring(field.value().lastIndexOf(';') + 1))
        .flatMap(time -> MailDate.parse(time).stream())
        .toList();
  }

  /** The first server's, unless its time lies apart from the last's, which is the reader's own. */
  private static Optional<Instant> earliest(List<Instant> received) {
    return received.stream()
        .filter(time -> Duration.between(time, received.get(0)).abs().compareTo(ON_THE_WAY) <= 0)
        .min(Comparator.naturalOrder());
  }

  private static boolean isPossible(
      Instant date, Optional<Instant> earliest, List<Instant> received) {
    return earliest.isEmpty()
        || (!date.isAfter(received.get(0).plus(AHEAD))
            && !date.isBefore(earliest.get().minus(BEHIND)));
  }
}
