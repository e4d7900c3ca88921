package io.cuttings.camel.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a folder has been read, under one UIDVALIDITY: everything up to the cursor is done, some
 * above it is done, and some has failed and rests before the next try. The ledger is what lasts;
 * this only saves asking it everything at each poll. One thread at a time.
 */
final class Progress {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private final long uidValidity;
  private final Duration longestPause;
  private final NavigableSet<Long> done = new TreeSet<>();
  private final Map<Long, Failure> failures = new HashMap<>();
  private long cursor;
  private int refused;

  Progress(long uidValidity, Duration longestPause) {
    this.uidValidity = uidValidity;
    this.longestPause = longestPause;
  }

  long uidValidity() {
    return uidValidity;
  }

  /** Every message up to this UID is done. */
  long cursor() {
    return cursor;
  }

  /**
   * Takes note of what is in the folder now, and moves the cursor up to the first message that is
   * neither in the ledger nor done.
   *
   * @param present the UIDs above the cursor, ascending
   * @return those that are still to do, ascending
   */
  long[] toDo(long[] present, Set<Long> inLedger) {
    long[] open =
        Arrays.stream(present)
            .filter(uid -> !inLedger.contains(uid) && !done.contains(uid))
            .toArray();
    if (open.length > 0) {
      cursor = open[0] - 1;
    } else if (present.length > 0) {
      cursor = present[present.length - 1];
    }
    done.headSet(cursor, true).clear();
    Set<Long> stillOpen = new TreeSet<>();
    Arrays.stream(open).filter(failures::containsKey).forEach(stillOpen::add);
    failures.keySet().retainAll(stillOpen);
    return open;
  }

  /** Those of the messages that have not failed before. */
  long[] fresh(long[] open) {
    return Arrays.stream(open).filter(uid -> !failures.containsKey(uid)).toArray();
  }

  /** Those of the messages that have failed before, and have rested long enough. */
  long[] due(long[] open, Instant now) {
    return Arrays.stream(open)
        .filter(uid -> failures.containsKey(uid) && !now.isBefore(failures.get(uid).nextTry()))
        .toArray();
  }

  /** What was done in this run of the program, above this UID. */
  Set<Long> doneAbove(long uid) {
    return done.tailSet(uid, false);
  }

  void done(long uid) {
    done.add(uid);
    failures.remove(uid);
  }

  /** Passes the message over until the program starts again. */
  void refused(long uid) {
    done(uid);
    refused++;
  }

  int refused() {
    return refused;
  }

  /** Lets the message rest, twice as long each time. */
  Failure failed(long uid, String why, Instant now) {
    int attempts = failures.containsKey(uid) ? failures.get(uid).attempts() + 1 : 1;
    Failure failure = new Failure(attempts, why, now.plus(pause(attempts, longestPause)));
    failures.put(uid, failure);
    return failure;
  }

  /** Has the messages fetched one by one, because one of them broke the connection. */
  void suspect(long[] uids, String why, Instant now) {
    Arrays.stream(uids).forEach(uid -> failures.put(uid, new Failure(0, why, now)));
  }

  static Duration pause(int attempts, Duration longest) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  int failing() {
    return failures.size();
  }

  /** A message that did not get into the archive; it waits in the mailbox. */
  record Failure(int attempts, String why, Instant nextTry) {}
}
