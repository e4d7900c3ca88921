package io.cuttings.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Which version of a resource a response shows: while the tag is equal, so are its octets.
 *
 * @param tag a strong entity tag with its quotes (RFC 9110, 8.8.3)
 * @param changedAt when what the response is made of last changed
 */
public record Version(String tag, Instant changedAt) {
  private static final int HEX_DIGITS = 32;

  /**
   * Of all that the response depends on; among it a number that is raised when the program begins
   * to write the same in another form.
   */
  public static Version of(Instant changedAt, String... dependsOn) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : dependsOn) {
        digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
      }
      String hex = HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
      return new Version('"' + hex + '"', changedAt);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot do without SHA-256", e);
    }
  }
}
