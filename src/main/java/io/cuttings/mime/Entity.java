package io.cuttings.mime;

import java.util.List;

/**
 * A node of the MIME tree (RFC 2045, 2.4) with the octets of its leaves after the transfer
 * encoding.
 *
 * @param path as in {@link Body}; empty for the whole message
 * @param octets of a leaf that is kept; empty for all others
 * @param size number of decoded octets of a leaf
 * @param children the parts of a multipart; the one message of a message/rfc822
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and mail is not copied
record Entity(
    String path, Fields fields, String mediaType, byte[] octets, long size, List<Entity> children) {

  static boolean isText(String mediaType) {
    return mediaType.equals("text/html")
        || mediaType.equals("text/plain")
        || mediaType.equals("application/xhtml+xml");
  }

  boolean isMultipart() {
    return mediaType.startsWith("multipart/") && !children.isEmpty();
  }

  boolean isMessage() {
    return mediaType.startsWith("message/") && !children.isEmpty();
  }

  /** RFC 2183, 2.2: an attachment is not shown, whatever its type. */
  boolean isInlineText() {
    return isText(mediaType) && children.isEmpty() && !fields.disposition().equals("attachment");
  }

  /** How the IMAP path of a child begins. */
  String childPrefix() {
    return path.isEmpty() ? "" : path + ".";
  }

  /** Decoded octets of all leaves below. */
  long totalSize() {
    return size + children.stream().mapToLong(Entity::totalSize).sum();
  }
}
