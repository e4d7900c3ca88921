package io.cuttings.camel.mailbox;

import java.util.Arrays;
import java.util.Locale;

/** What becomes of a message in the mailbox once it is safe in the archive. */
public enum AfterArchive {
  /** Leave it as it is. */
  KEEP,
  /** Mark it as read. */
  SEEN,
  /** Move it to another folder of the same server. */
  MOVE,
  /** Delete it. */
  DELETE;

  /**
   * The action of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static AfterArchive of(String name) {
    return Arrays.stream(values())
        .filter(action -> action.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot use afterArchive=" + name + ": say keep, seen, move or delete"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
