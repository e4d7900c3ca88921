package io.cuttings.mime;

/**
 * How much of one mail is read. What lies beyond a limit is left out, and a warning says so; the
 * raw message keeps it.
 *
 * @param maxParts MIME parts of all depths together
 * @param maxDepth multiparts and messages within each other
 * @param maxHeaders header fields of one part
 * @param maxHeaderLength characters of one header field
 * @param maxTextLength characters of one text part after decoding
 */
public record MimeLimits(
    int maxParts, int maxDepth, int maxHeaders, int maxHeaderLength, int maxTextLength) {

  /**
   * @throws IllegalArgumentException where a limit is not positive
   */
  public MimeLimits {
    if (Math.min(Math.min(maxParts, maxDepth), Math.min(maxHeaders, maxHeaderLength)) < 1
        || maxTextLength < 1) {
      throw new IllegalArgumentException(
          "Every limit is at least 1, not "
              + maxParts
              + ", "
              + maxDepth
              + ", "
              + maxHeaders
              + ", "
              + maxHeaderLength
              + ", "
              + maxTextLength);
    }
  }

  /** Ten times and more above the largest honest newsletter. */
  public static MimeLimits defaults() {
    return new MimeLimits(1_000, 20, 1_000, 64 * 1024, 16 * 1024 * 1024);
  }
}
