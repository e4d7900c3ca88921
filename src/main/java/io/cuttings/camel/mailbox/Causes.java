package io.cuttings.camel.mailbox;

/** Turns an exception into the part of a sentence that says why. */
final class Causes {
  private Causes() {}

  /** The message of the exception, and that of its root where it says something else. */
  static String sentence(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = text(e);
    String rootMessage = text(root);
    return message.contains(rootMessage) ? message : message + " (" + rootMessage + ")";
  }

  private static String text(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
  }
}
