package io.cuttings.mailexport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of any length whose SHA-256 is known when it is closed. */
final class DigestedFile implements AutoCloseable {
  private final String name;
  private final DigestOutputStream octets;
  private long size;

  private DigestedFile(String name, DigestOutputStream octets) {
    this.name = name;
    this.octets = octets;
  }

  /**
   * Makes the file.
   *
   * @param name within the folder, with "/" between folders, which are there
   */
  static DigestedFile create(Path folder, String name) throws IOException {
    var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    return new DigestedFile(name, new DigestOutputStream(file, sha256()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  void write(byte[] more) throws IOException {
    octets.write(more);
    size += more.length;
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  long size() {
    return size;
  }

  /** Closes the file, and names it as sha256sum does: its digest, two blanks, its name. */
  String closeAndName() throws IOException {
    octets.close();
    return line(HexFormat.of().formatHex(octets.getMessageDigest().digest()), name);
  }

  static String line(String digest, String name) {
    return digest + "  " + name + "\n";
  }

  @Override
  public void close() throws IOException {
    octets.close();
  }
}
