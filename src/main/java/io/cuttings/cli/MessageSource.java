package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import io.cuttings.mailfile.MailShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the one message that a command is asked about: from a file, the archive or the input. */
record MessageSource(CommonOptions common) {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{4,64}");

  RawMessage read(String which) {
    try {
      if (which.equals("-")) {
        return mail("standard input", System.in.readAllBytes());
      }
      boolean isFile = Files.isRegularFile(Path.of(which));
      return !isFile && KEY.matcher(which).matches()
          ? archived(which)
          : mail(which, Files.readAllBytes(Path.of(which)));
    } catch (IOException e) {
      throw new CuttingsException("Cannot read " + which + ": there is no such file", e);
    }
  }

  /** What `import` would refuse is not explained either. */
  private static RawMessage mail(String where, byte[] octets) {
    MailShape.objection(octets)
        .ifPresent(
            why -> {
              throw new CuttingsException("Cannot explain " + where + ": " + why);
            });
    return RawMessage.of(octets);
  }

  private RawMessage archived(String digits) {
    RawArchive archive = RawArchive.open(common.settingsOfLibrary().home());
    List<ArchiveKey> keys = archive.keysBeginningWith(digits);
    if (keys.size() == 1) {
      return archive.get(keys.get(0));
    }
    throw new CuttingsException(
        "Cannot explain "
            + digits
            + (keys.isEmpty()
                ? ": the archive has no such message, and there is no such file"
                : ": the archive has " + keys.size() + " such messages; give more digits"));
  }
}
