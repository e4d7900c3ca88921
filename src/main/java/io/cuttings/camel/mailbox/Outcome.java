package io.cuttings.camel.mailbox;

/** What became of one message that was handed to the route. */
record Outcome(long uid, Status status, String why) {
  enum Status {
    DONE,
    FAILED,
    NOT_STARTED
  }

  static Outcome done(long uid) {
    return new Outcome(uid, Status.DONE, "");
  }

  static Outcome failed(long uid, String why) {
    return new Outcome(uid, Status.FAILED, why);
  }

  /** The mailbox was stopped before the message's turn came. */
  static Outcome notStarted(long uid) {
    return new Outcome(uid, Status.NOT_STARTED, "");
  }
}
