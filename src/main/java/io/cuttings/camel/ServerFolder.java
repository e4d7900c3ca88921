package io.cuttings.camel;

import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.ledger.ServerListing;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A mailbox's folder as its server has it, looked at beside the polls and without a trace. One
 * thread.
 */
public interface ServerFolder extends AutoCloseable {

  /** Whether the action after the archive takes messages out of the folder. */
  boolean takesAway();

  /** What it has now. */
  ServerListing list(Clock clock) throws MessagingException;

  /** The subjects of the first of these messages, by UID. */
  Map<String, String> subjects(Collection<String> uids) throws MessagingException;

  /**
   * Hands over those messages that are still there and not too large, one by one.
   *
   * @return how many they were
   */
  int fetch(Collection<String> uids, BiConsumer<RawMessage, Place> sink) throws MessagingException;

  @Override
  void close();

  /** An endpoint that reads such a folder. */
  interface Source {
    /**
     * The folder, to be closed after use.
     *
     * @throws io.cuttings.CuttingsException where it cannot be made ready
     */
    ServerFolder serverFolder();
  }
}
