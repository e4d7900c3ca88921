package io.cuttings.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture of points, which cannot act: what it is, its first octets say, whatever the mail says.
 *
 * @param mediaType one of image/png, image/jpeg, image/gif, image/webp
 */
@SuppressWarnings("ArrayRecordComponent") // shown at once, compared by nobody
public record InlinePicture(String mediaType, byte[] octets) {

  /** Empty where the octets do not begin as such a picture does: an SVG may hold a program. */
  public static Optional<InlinePicture> of(byte[] octets) {
    String start = new String(octets, 0, Math.min(octets.length, 12), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
      return Optional.of(new InlinePicture("image/png", octets));
    }
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(new InlinePicture("image/jpeg", octets));
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return Optional.of(new InlinePicture("image/gif", octets));
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return Optional.of(new InlinePicture("image/webp", octets));
    }
    return Optional.empty();
  }
}
