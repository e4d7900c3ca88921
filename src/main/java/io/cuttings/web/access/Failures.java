package io.cuttings.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log that passwords were wrong: from where, at most a line a minute, never which.
 * For any number of threads.
 */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant next = Instant.MIN;
  private int unsaid;

  Failures(Clock clock) {
    this.clock = clock;
  }

  synchronized void note(String from) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      unsaid++;
      return;
    }
    LOG.warn("A wrong user or password from {}; {} more since the last such line", from, unsaid);
    next = now.plus(PAUSE);
    unsaid = 0;
  }
}
