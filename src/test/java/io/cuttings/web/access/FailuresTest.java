package io.cuttings.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailuresTest {

  @Test
  void aGuesserFillsNoLog() {
    Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T06:30:00Z"));
    Failures failures = new Failures(clock(now));
    try {
      for (int i = 0; i < 100; i++) {
        failures.note("192.0.2.1");
      }
      now.set(now.get().plusSeconds(60));
      failures.note("192.0.2.2");
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "A wrong user or password from 192.0.2.1; 0 more since the last such line",
            "A wrong user or password from 192.0.2.2; 99 more since the last such line");
  }

  private static Clock clock(AtomicReference<Instant> now) {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }
}
