package io.cuttings.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of a raw message: the SHA-256 (FIPS 180-4) of its octets in 64 lower-case hexadecimal
 * digits.
 */
public record ArchiveKey(String value) implements Comparable<ArchiveKey> {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException where the value is not 64 lower-case hexadecimal digits
   */
  public ArchiveKey {
    if (!isKey(value)) {
      throw new IllegalArgumentException(
          "An archive key is 64 lower-case hexadecimal digits, not '" + value + "'");
    }
  }

  /** Whether a text is a key. */
  public static boolean isKey(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The key of these octets. */
  public static ArchiveKey of(byte[] octets) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return new ArchiveKey(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(ArchiveKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
