package io.cuttings.camel.mailbox;

import java.time.Instant;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox fares: up when the last poll went well and no message is stuck. Written by the
 * polling thread, read by any.
 */
public final class MailboxHealth extends AbstractHealthCheck {
  private volatile @Nullable Instant lastGoodPoll;
  private volatile String failure = "";
  private volatile String actionFailure = "";
  private volatile int waiting;
  private volatile int failing;
  private volatile int refused;

  MailboxHealth(String mailbox) {
    super("cuttings", "mailbox-" + mailbox);
  }

  void waiting(int messages) {
    waiting = messages;
  }

  void polled(Instant now, Progress progress) {
    failing = progress.failing();
    refused = progress.refused();
    waiting = failing;
    failure = "";
    lastGoodPoll = now;
  }

  void failed(String why) {
    failure = why;
  }

  /**
   * @param why empty where the last action went well
   */
  void acted(String why) {
    actionFailure = why;
  }

  @Override
  protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
    builder.detail("messages.waiting", waiting);
    builder.detail("messages.failing", failing);
    builder.detail("messages.refused", refused);
    Instant last = lastGoodPoll;
    if (last != null) {
      builder.detail("poll.last", last.toString());
    }
    if (!failure.isEmpty()) {
      builder.message(failure).down();
    } else if (last == null) {
      builder.message("Not polled yet").unknown();
    } else if (failing > 0) {
      builder.message(failing + " messages are not archived and wait in the mailbox").down();
    } else if (!actionFailure.isEmpty()) {
      builder.message(actionFailure).down();
    } else {
      builder.up();
    }
  }
}
