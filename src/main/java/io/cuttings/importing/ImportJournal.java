package io.cuttings.importing;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an import of certain paths has done so far, so that one that was killed goes on where it
 * was: {@code import/<digest of the paths>.jsonl} in the home. It ends with the import; deleting it
 * costs no more than reading the files again. One thread.
 */
public final class ImportJournal {
  private final Path file;
  private final Journal journal;

  private ImportJournal(Path file, Journal journal) {
    this.file = file;
    this.journal = journal;
  }

  /**
   * The journal for these paths in a home.
   *
   * @param reading how the files are read: read otherwise, they are other mails
   */
  public static ImportJournal of(Path home, List<Path> paths, String reading) {
    String names =
        paths.stream()
            .map(path -> path.toAbsolutePath().normalize().toString())
            .collect(Collectors.joining("\0", reading + "\0", ""));
    String digest = ArchiveKey.of(names.getBytes(StandardCharsets.UTF_8)).value();
    Path folder = home.resolve("import");
    Path file = folder.resolve(digest.substring(0, 16) + ".jsonl");
    return new ImportJournal(file, new Journal(file, folder.resolve("journal.lock")));
  }

  /** How far the import is; it begins now where it has not begun. */
  public ImportState begin(Instant now) {
    try {
      ImportState state = new StateReader(now).read(file);
      if (!Files.exists(file)) {
        append(JournalLine.begun(now.toString()));
      }
      return state;
    } catch (IOException e) {
      throw new CuttingsException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Adds a line; it is on the disk on return. */
  void append(JournalLine line) {
    try {
      journal.append(line.encode());
    } catch (IOException e) {
      throw new CuttingsException("Cannot note progress in " + file + ": " + e.getMessage(), e);
    }
  }

  /** Forgets the import: it is through, or it is to begin anew. */
  public void discard() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new CuttingsException("Cannot delete " + file + ": " + e.getMessage(), e);
    }
  }
}
