package io.cuttings.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parts of a multipart whose header names no boundary, or one that does not occur. */
final class BoundaryRescue {
  private static final int SCANNED = 256 * 1024;
  private static final Pattern DELIMITER =
      Pattern.compile(
          "^--([^\\s\"-][^\\r\\n\"]{0,69}?)[ \\t]*\\r?\\n(?=content-)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern HTML =
      Pattern.compile("<(?:html|body|table|div|p|head|!doctype)\\b", Pattern.CASE_INSENSITIVE);

  private BoundaryRescue() {}

  /**
   * The octets with a header in front that fits them: a multipart's where a line looks like a
   * boundary, else that of the text they seem to be. Empty where there is nothing in them.
   */
  static Optional<byte[]> rescue(byte[] octets, String mediaType) {
    String head =
        new String(octets, 0, Math.min(octets.length, SCANNED), StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      return Optional.empty();
    }
    Matcher delimiter = DELIMITER.matcher(head);
    String type =
        delimiter.find()
            ? mediaType + "; boundary=\"" + delimiter.group(1) + "\""
            : HTML.matcher(head).find() ? "text/html" : "text/plain";
    ByteArrayOutputStream entity = new ByteArrayOutputStream(octets.length + 100);
    entity.writeBytes(("Content-Type: " + type + "\n\n").getBytes(StandardCharsets.ISO_8859_1));
    entity.writeBytes(octets);
    return Optional.of(entity.toByteArray());
  }
}
