package io.cuttings.archive;

/**
 * The octets of a mail exactly as they were received (RFC 5322), and their key. The array is not
 * copied: whoever holds a raw message must not write to it.
 */
@SuppressWarnings("ArrayRecordComponent") // equality is the key's, and mail is not copied
public record RawMessage(ArchiveKey key, byte[] octets) {

  /** Names the octets by their digest. */
  public static RawMessage of(byte[] octets) {
    return new RawMessage(ArchiveKey.of(octets), octets);
  }

  /** Two raw messages are equal when their keys are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RawMessage raw && raw.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "raw message " + key + " of " + octets.length + " octets";
  }
}
