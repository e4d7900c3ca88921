package io.cuttings.archive;

import io.cuttings.CuttingsException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of what went from its server: {@code archive/absences.jsonl}, a line of JSON each,
 * only ever appended to. For several processes; in a process one thread appends at a time.
 */
public final class Absences {
  private static final Logger LOG = LoggerFactory.getLogger(Absences.class);

  private final Path file;
  private final Journal journal;

  private Absences(Path file, Journal journal) {
    this.file = file;
    this.journal = journal;
  }

  /** The journal of a home; the file is made with the first absence. */
  public static Absences of(Path home) {
    Path archive = home.resolve("archive");
    Path file = archive.resolve("absences.jsonl");
    return new Absences(file, new Journal(file, archive.resolve("absences.lock")));
  }

  /** Adds absences; they are on the disk on return. */
  public void append(Collection<Absence> absences) {
    if (absences.isEmpty()) {
      return;
    }
    var lines = new ByteArrayOutputStream();
    absences.forEach(absence -> lines.writeBytes(AbsenceLine.encode(absence)));
    try {
      journal.append(lines.toByteArray());
    } catch (IOException e) {
      throw NoSpaceLeftException.explain(
          "note in " + file + " what went", file.getParent(), lines.size(), e);
    }
  }

  /** Hands over all absences in the order in which they were appended, but for torn lines. */
  public void forEach(Consumer<Absence> sink) {
    if (!Files.exists(file)) {
      return;
    }
    try (var lines =
        new BufferedReader(
            // leniently: octets that are no UTF-8 spoil their own line only
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line, sink);
      }
    } catch (IOException e) {
      throw new CuttingsException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void read(String line, Consumer<Absence> sink) {
    Absence absence;
    try {
      absence = AbsenceLine.decode(line);
    } catch (IOException e) {
      LOG.warn("A line of the absences is torn and is passed over: {}", file);
      return;
    }
    sink.accept(absence);
  }
}
