package io.cuttings.mailfile;

import io.cuttings.archive.ArchiveKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Names a file with its contents, for as long as nobody writes to it: 64 bits of a digest of its
 * name, size and time of change. A Maildir's file keeps its identity when its flags change.
 */
final class FileIdentity {
  /** What cannot be read again: standard input, and files that give no answer. */
  static final long NONE = 0;

  private FileIdentity() {}

  static long of(Path file, String name) {
    try {
      BasicFileAttributes traits = Files.readAttributes(file, BasicFileAttributes.class);
      String text =
          String.join("\0", name, "" + traits.size(), traits.lastModifiedTime().toString());
      String digest = ArchiveKey.of(text.getBytes(StandardCharsets.UTF_8)).value();
      return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    } catch (IOException e) {
      return NONE;
    }
  }
}
