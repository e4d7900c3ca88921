package io.cuttings.split;

import io.cuttings.split.role.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text at the end of an issue that nothing but repetition tells from an item: an invitation that
 * comes every week, a paragraph about the publication.
 *
 * @param digest the first 64 bits of the SHA-256 of its words: the same whatever its spaces, signs
 *     and capitals
 */
public record TailText(long digest, String text) {

  static TailText of(String text) {
    try {
      byte[] words = String.join(" ", Words.of(text)).getBytes(StandardCharsets.UTF_8);
      String hex = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
      return new TailText(Long.parseUnsignedLong(hex.substring(0, 16), 16), text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
