package io.cuttings.mime;

/**
 * A text part, decoded.
 *
 * @param part its place in the MIME tree as in IMAP (RFC 3501, 6.4.5): {@code 1}, {@code 2.1}; a
 *     part within a forwarded message carries the path of that message in front
 * @param text the decoded characters, line ends as {@code \n}
 * @param flowed whether it is {@code format=flowed} (RFC 3676)
 * @param delSp whether it is {@code delsp=yes} (RFC 3676)
 */
public record Body(String part, Kind kind, String text, boolean flowed, boolean delSp) {

  /** What the text is written in. */
  public enum Kind {
    HTML,
    PLAIN
  }
}
