package io.cuttings.succession;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Journal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of ids that outlived a cut: {@code successions.jsonl} in the home, one line of JSON a
 * message that was cut otherwise, only ever appended to. It holds what the messages alone cannot
 * give back: which ids their items bore before. For any number of threads and processes.
 */
public final class SuccessionJournal {
  private static final Logger LOG = LoggerFactory.getLogger(SuccessionJournal.class);

  private final Path file;
  private final Journal journal;

  private SuccessionJournal(Path file, Journal journal) {
    this.file = file;
    this.journal = journal;
  }

  /** The journal of a home; the file is made with the first succession. */
  public static SuccessionJournal of(Path home) {
    Path file = home.resolve("successions.jsonl");
    return new SuccessionJournal(file, new Journal(file, home.resolve("successions.lock")));
  }

  /** Adds a succession; it is on the disk on return. */
  public void append(Succession succession) {
    try {
      journal.append(SuccessionLine.encode(succession));
    } catch (IOException e) {
      throw new CuttingsException(
          "Cannot note the ids of %s in %s: %s"
              .formatted(succession.message(), file, e.getMessage()),
          e);
    }
  }

  /** How many octets it has so far. */
  public long size() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Hands over the successions from a position on, in the order in which they were appended. A line
   * that a crash has torn, or that an editor has spoilt, is passed over with a warning.
   *
   * @param position of the beginning of a line, at most the size
   * @return the position behind the last whole line
   */
  public long read(long position, Consumer<Succession> sink) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(position);
      return readLines(in, position, sink);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private long readLines(InputStream in, long position, Consumer<Succession> sink)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long end = position;
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet == '\n') {
        read(line.toString(StandardCharsets.UTF_8), end, sink);
        end += line.size() + 1L;
        line.reset();
      } else {
        line.write(octet);
      }
    }
    return end;
  }

  private void read(String line, long position, Consumer<Succession> sink) {
    if (line.isBlank()) {
      return;
    }
    Succession succession;
    try {
      succession = SuccessionLine.decode(line);
    } catch (IOException e) {
      LOG.warn("A line of the successions is torn and is passed over: {} at {}", file, position);
      return;
    }
    sink.accept(succession);
  }

  private CuttingsException unreadable(IOException e) {
    return new CuttingsException(
        "Cannot read the journal of successions " + file + ": " + e.getMessage(), e);
  }
}
