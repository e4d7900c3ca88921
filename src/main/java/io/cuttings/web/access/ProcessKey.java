package io.cuttings.web.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that this process has drawn and tells nobody: what it digests nobody else can, and a dump
 * of the memory gives no password away by a table. For any number of threads.
 */
final class ProcessKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  ProcessKey() {
    byte[] octets = new byte[32];
    new SecureRandom().nextBytes(octets);
    key = new SecretKeySpec(octets, ALGORITHM);
  }

  /** A digest of these texts in this order. */
  String digest(String... texts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String text : texts) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        mac.update((octets.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(octets);
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
