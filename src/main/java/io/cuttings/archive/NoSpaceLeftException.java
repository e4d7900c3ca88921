package io.cuttings.archive;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The disk of the archive is full: nothing was archived, and nothing will be before there is room.
 */
public final class NoSpaceLeftException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  private NoSpaceLeftException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The exception for a failure to write: this one where the disk is full. */
  static CuttingsException explain(String what, Path folder, long wanted, IOException cause) {
    return isDiskFull(folder, wanted, cause)
        ? new NoSpaceLeftException("Cannot " + what + ": no space left on " + store(folder), cause)
        : new CuttingsException("Cannot " + what + ": " + cause.getMessage(), cause);
  }

  /** The system's text may be in any language, so the room that is left speaks as well. */
  private static boolean isDiskFull(Path folder, long wanted, IOException cause) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("quota exceeded")
        || folder.toFile().getUsableSpace() < wanted;
  }

  private static String store(Path folder) {
    try {
      return Files.getFileStore(folder).toString();
    } catch (IOException e) {
      return "the disk of " + folder;
    }
  }
}
