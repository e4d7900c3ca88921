package io.cuttings.mailexport;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** The folder that an export fills. */
record ExportFolder(Path path) {

  static ExportFolder open(Path path) {
    ExportFolder folder = new ExportFolder(path);
    try {
      Files.createDirectories(path);
      try (Stream<Path> there = Files.list(path)) {
        if (there.findAny().isPresent()) {
          throw new CuttingsException("Cannot export to " + path + ": it is not empty");
        }
      }
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw new CuttingsException("Cannot export to " + path + ": it is a file", e);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  CuttingsException failure(IOException cause) {
    return new CuttingsException("Cannot export to " + path + ": " + cause.getMessage(), cause);
  }

  /** Where a message lies below this folder: by the first digits of its key, as in the archive. */
  static String eml(ArchiveKey key) {
    return key.value().substring(0, 2) + "/" + key + ".eml";
  }

  /**
   * Writes a message to a file whose time is that of its receipt.
   *
   * @param name with "/" between folders, which are made
   */
  void write(String name, RawMessage raw, Instant received) throws IOException {
    Path file = path.resolve(name);
    Path parent = file.getParent();
    if (!Files.isDirectory(parent)) {
      Files.createDirectories(parent);
    }
    Files.write(file, raw.octets());
    Files.setLastModifiedTime(file, FileTime.from(received));
  }
}
