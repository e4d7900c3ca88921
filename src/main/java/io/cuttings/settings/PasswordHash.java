package io.cuttings.settings;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password by which it can be known and not be read: PBKDF2 (RFC 8018, 5.2) with HMAC-SHA-256,
 * written {@code pbkdf2-sha256$ITERATIONS$SALT$HASH} with salt and hash in Base64 without padding.
 * Immutable, never printed but by {@link #line}.
 */
public final class PasswordHash {
  private static final String SCHEME = "pbkdf2-sha256";
  private static final Pattern LINE =
      Pattern.compile(SCHEME + "\\$(\\d{4,8})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** What the OWASP Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256. */
  private static final int ITERATIONS = 600_000;

  private static final int SALT_OCTETS = 16;
  private static final int LEAST_SALT = 8;
  private static final int HASH_OCTETS = 32;

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** The hash of a password under a salt of its own, as strong as is advised today. */
  public static PasswordHash of(CharSequence password) {
    return of(password, ITERATIONS);
  }

  /**
   * The hash of a password under a salt of its own.
   *
   * @throws IllegalArgumentException where the password is empty
   */
  static PasswordHash of(CharSequence password, int iterations) {
    if (password.length() == 0) {
      throw new IllegalArgumentException("A password has one character at least");
    }
    byte[] salt = new byte[SALT_OCTETS];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(iterations, salt, derived(password, iterations, salt));
  }

  /**
   * Reads a line of the settings.
   *
   * @throws IllegalArgumentException where it is none; the message does not hold it
   */
  static PasswordHash parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      byte[] salt = octets(parts.group(2));
      byte[] hash = octets(parts.group(3));
      if (salt.length >= LEAST_SALT && hash.length == HASH_OCTETS) {
        return new PasswordHash(Integer.parseInt(parts.group(1)), salt, hash);
      }
    }
    throw new IllegalArgumentException(
        "it is no hash of a password, " + SCHEME + "$ITERATIONS$SALT$HASH");
  }

  private static byte[] octets(String base64) {
    boolean isWhole = base64.length() % 4 != 1;
    return isWhole ? Base64.getDecoder().decode(base64) : new byte[0];
  }

  /** Whether this is the password. It takes a good part of a second, whatever the answer. */
  public boolean matches(CharSequence password) {
    return password.length() > 0
        && MessageDigest.isEqual(hash, derived(password, iterations, salt));
  }

  /** One text can be typed as several sequences of characters; RFC 8265, 4.2 asks for NFC. */
  private static byte[] derived(CharSequence password, int iterations, byte[] salt) {
    String composed = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
    PBEKeySpec spec =
        new PBEKeySpec(composed.toCharArray(), salt, iterations, HASH_OCTETS * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2 with HMAC-SHA-256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** As it stands in the settings. */
  public String line() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(iterations),
        encoder.encodeToString(salt),
        encoder.encodeToString(hash));
  }

  @Override
  public String toString() {
    return Secret.MASK;
  }
}
