package io.cuttings.mailexport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** How messages lie in the folder that they are exported to. */
public enum ExportFormat {
  /** A file a message, named by its key. */
  EML,
  /** One file, quoted as mboxrd does it. */
  MBOX,
  /** A Maildir, all messages new. */
  MAILDIR,
  /** A BagIt package (RFC 8493). */
  BAGIT;

  /**
   * Starts to write.
   *
   * @param folder is made where it is missing, and must be empty
   */
  public MessageWriter open(Path folder, Clock clock) {
    ExportFolder opened = ExportFolder.open(folder);
    try {
      return switch (this) {
        case EML -> new EmlWriter(opened);
        case MBOX -> MboxWriter.open(opened);
        case MAILDIR -> MaildirWriter.open(opened);
        case BAGIT -> BagWriter.open(opened, clock);
      };
    } catch (IOException e) {
      throw opened.failure(e);
    }
  }
}
