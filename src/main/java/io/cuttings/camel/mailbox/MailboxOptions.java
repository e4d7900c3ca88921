package io.cuttings.camel.mailbox;

import io.cuttings.settings.AfterArchive;
import java.time.Duration;

/**
 * The endpoint's own options, beside those of camel-mail.
 *
 * @param name the mailbox's name in places, logs and health
 * @param fetchMessages most messages a FETCH asks for
 * @param fetchBytes most octets a FETCH asks for; a larger message is fetched alone and in parts
 * @param maxMessageBytes a larger message is not fetched at all, and named in a warning
 * @param concurrency messages of a mailbox under way in the route at the same time, so that the
 *     archive can make them durable together
 * @param afterArchive what becomes of a message once the ledger has it
 * @param moveTo the folder for {@link AfterArchive#MOVE}, empty otherwise
 * @param maxBackoff longest pause after failures
 */
public record MailboxOptions(
    String name,
    int fetchMessages,
    int fetchBytes,
    int maxMessageBytes,
    int concurrency,
    AfterArchive afterArchive,
    String moveTo,
    Duration maxBackoff) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException where a number is not positive, or the folder to move to is
   *     missing or given without need
   */
  public MailboxOptions {
    positive("fetchMessages", fetchMessages);
    positive("fetchBytes", fetchBytes);
    positive("maxMessageBytes", maxMessageBytes);
    positive("concurrency", concurrency);
    if ((afterArchive == AfterArchive.MOVE) == moveTo.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot use afterArchive=%s with moveTo='%s': a folder to move to goes with move, and only with it"
              .formatted(afterArchive, moveTo));
    }
  }

  private static void positive(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Cannot use " + option + "=" + value + ": it must be 1 or more");
    }
  }
}
