package io.cuttings.camel.mailbox;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a failed poll as one sentence; the stack trace is for those who look for it. */
final class PollFailureLog implements ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

  @Override
  public void handleException(Throwable exception) {
    LOG.warn("{}", exception.getMessage());
    LOG.debug("The failed poll in full", exception);
  }

  @Override
  public void handleException(String message, Throwable exception) {
    handleException(exception);
  }

  @Override
  public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
    handleException(exception);
  }
}
