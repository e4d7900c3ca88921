package io.cuttings.camel.mailbox;

import io.cuttings.CuttingsException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * One poll's way of messages into the route: while one group passes through the route, the next is
 * fetched, so that two groups are in memory at most. A message that fails waits in the mailbox and
 * holds up no other; many in a row mean that the archive itself is out of order, and end the poll.
 */
final class Intake {
  private static final int SIZES_AT_A_TIME = 1000;
  private static final int FAILURES_IN_A_ROW = 20;

  private final Fetcher fetcher;
  private final Progress progress;
  private final MailboxOptions options;
  private final Route route;
  private final ExecutorService threads;
  private final BooleanSupplier mayGoOn;
  private int failuresInARow;
  private int delivered;

  /**
   * @param mayGoOn false once the mailbox is being stopped
   */
  Intake(
      Fetcher fetcher,
      Progress progress,
      MailboxOptions options,
      Route route,
      ExecutorService threads,
      BooleanSupplier mayGoOn) {
    this.fetcher = fetcher;
    this.progress = progress;
    this.options = options;
    this.route = route;
    this.threads = threads;
    this.mayGoOn = mayGoOn;
  }

  /**
   * Brings in, in bulk, what is new, then, one by one, what failed before.
   *
   * @return how many messages went through the route
   */
  int bringIn(long[] fresh, long[] again) throws MessagingException {
    for (int start = 0; start < fresh.length && mayGoOn.getAsBoolean(); start += SIZES_AT_A_TIME) {
      int end = Math.min(fresh.length, start + SIZES_AT_A_TIME);
      bringIn(Arrays.copyOfRange(fresh, start, end), options.fetchMessages());
    }
    bringIn(again, 1);
    return delivered;
  }

  private void bringIn(long[] uids, int atATime) throws MessagingException {
    if (uids.length == 0 || !mayGoOn.getAsBoolean()) {
      return;
    }
    Map<Long, Long> sizes = fetcher.sizes(uids);
    List<Future<Outcome>> underWay = List.of();
    try {
      for (long[] group : new FetchPlan(atATime, options.fetchBytes()).groups(uids, sizes)) {
        if (mayGoOn.getAsBoolean()) {
          Map<Long, byte[]> mails = fetcher.fetch(group, sizes);
          List<Future<Outcome>> before = underWay;
          underWay = List.of();
          settle(before);
          stopWhereNothingSucceeds();
          underWay = send(mails);
        }
      }
    } finally {
      settle(underWay);
    }
    stopWhereNothingSucceeds();
  }

  private List<Future<Outcome>> send(Map<Long, byte[]> mails) {
    List<Future<Outcome>> underWay = new ArrayList<>();
    new TreeMap<>(mails)
        .forEach((uid, octets) -> underWay.add(threads.submit(() -> send(uid, octets))));
    return underWay;
  }

  private Outcome send(long uid, byte[] octets) {
    return mayGoOn.getAsBoolean()
        ? route.take(progress.uidValidity(), uid, octets)
        : Outcome.notStarted(uid);
  }

  private void settle(List<Future<Outcome>> underWay) {
    for (Future<Outcome> future : underWay) {
      Outcome outcome = await(future);
      switch (outcome.status()) {
        case DONE -> {
          progress.done(outcome.uid());
          delivered++;
          failuresInARow = 0;
        }
        case FAILED -> {
          fetcher.letRest(outcome.uid(), outcome.why());
          failuresInARow++;
        }
        case NOT_STARTED -> {}
      }
    }
  }

  private static Outcome await(Future<Outcome> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      // the mailbox is being stopped; whether the message got through stands in the ledger
      Thread.currentThread().interrupt();
      return Outcome.notStarted(0);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A route's failure is an outcome, not an exception", e);
    }
  }

  private void stopWhereNothingSucceeds() {
    if (failuresInARow >= FAILURES_IN_A_ROW) {
      throw new CuttingsException(failuresInARow + " messages in a row were not archived");
    }
  }

  /** Takes one message through the route, in any thread; never throws. */
  @FunctionalInterface
  interface Route {
    Outcome take(long uidValidity, long uid, byte[] octets);
  }
}
