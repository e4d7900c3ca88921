package io.cuttings.camel;

/** Which of the routes run. */
public enum Role {
  /** All: mailboxes are polled, pages served, the queue emptied. One a home. */
  DAEMON,
  /**
   * Those that begin with {@code direct:}, for a command that sends messages to them itself, beside
   * the daemon: nothing polls, nothing listens, and users' routes on new items stay silent.
   */
  COMMAND,
  /**
   * As for a command that tries something out in a copy of the database: the home stays as it is.
   */
  DRY_RUN
}
