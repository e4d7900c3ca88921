package io.cuttings.mailfile;

/**
 * How an mbox tells where a message ends, and how it keeps lines that begin with "From " apart from
 * its own.
 */
public enum MboxDialect {
  /**
   * Each message is looked at: a Content-Length that leads to the next "From " line is followed,
   * and quoting is undone as mboxrd does it, unless a bare "From " line shows that nothing was
   * quoted.
   */
  AUTO,
  /** "From " lines of a body have got one {@code >}; a line that had one already is as it was. */
  MBOXO,
  /** "From " lines, and those with any number of {@code >} in front, have got one more. */
  MBOXRD,
  /** As mboxo, and Content-Length says where the body ends. */
  MBOXCL,
  /** Content-Length says where the body ends, and nothing is quoted. */
  MBOXCL2;

  boolean hasLength() {
    return this == AUTO || isByLength();
  }

  /** Whether a Content-Length is to be believed that cannot be checked. */
  boolean isByLength() {
    return this == MBOXCL || this == MBOXCL2;
  }

  /**
   * The message as it was before it was put into the mbox. May change the array that it is given.
   *
   * @param hasLength whether Content-Length decided its end
   * @param body where its body begins
   */
  byte[] unquoted(byte[] octets, int body, boolean hasLength) {
    return switch (this) {
      case MBOXCL2 -> octets;
      case MBOXO, MBOXCL -> MboxQuoting.undone(octets, 1);
      case MBOXRD -> MboxQuoting.undone(octets, Integer.MAX_VALUE);
      case AUTO ->
          hasLength && MboxQuoting.hasBareFrom(octets, body)
              ? octets
              : MboxQuoting.undone(octets, Integer.MAX_VALUE);
    };
  }
}
