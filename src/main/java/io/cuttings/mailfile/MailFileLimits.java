package io.cuttings.mailfile;

/**
 * What is read from files at most.
 *
 * @param maxMessageSize octets of one message, uncompressed; a larger one is refused
 */
public record MailFileLimits(int maxMessageSize) {

  /**
   * @throws IllegalArgumentException where the limit is not positive
   */
  public MailFileLimits {
    if (maxMessageSize < 1) {
      throw new IllegalArgumentException("A message has at least 1 octet, not " + maxMessageSize);
    }
  }

  /** 64 MiB: above what mail servers accept. */
  public static MailFileLimits defaults() {
    return new MailFileLimits(64 * 1024 * 1024);
  }
}
