package io.cuttings.camel;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.ledger.DeadLetter;
import java.time.Clock;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/** A step of the route: makes a dead letter of what failed. For any number of threads. */
public final class DeadLetters {
  private final Clock clock;

  DeadLetters(Clock clock) {
    this.clock = clock;
  }

  /** The failure of this exchange: the message's key, the step at which it failed, and why. */
  public DeadLetter of(Exchange failed) {
    Throwable cause =
        Objects.requireNonNull(
            failed.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class),
            "the exception that is being handled");
    return new DeadLetter(
        Objects.requireNonNull(failed.getMessage().getHeader(Headers.KEY, ArchiveKey.class)),
        failed.getProperty(ExchangePropertyKey.STEP_ID, "ingest", String.class),
        Causes.sentence(cause),
        clock.instant());
  }
}
