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
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of places beside the deliveries in the manifest, and what no message can give back:
 * a journal beside the manifest, a line of JSON a note, only ever appended to. For several
 * processes; in a process one thread appends at a time.
 *
 * @param <N> what is noted
 */
public final class Notes<N> {
  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final Path file;
  private final Journal journal;
  private final Function<N, NoteLine> toLine;
  private final Function<NoteLine, N> fromLine;

  private Notes(
      Path home, String name, Function<N, NoteLine> toLine, Function<NoteLine, N> fromLine) {
    Path archive = home.resolve("archive");
    this.file = archive.resolve(name + ".jsonl");
    this.journal = new Journal(file, archive.resolve(name + ".lock"));
    this.toLine = toLine;
    this.fromLine = fromLine;
  }

  /**
   * What was not taken in, in {@code archive/refusals.jsonl}: the manifest names deliveries by
   * archive keys, which these have none of.
   */
  public static Notes<Refusal> ofRefusals(Path home) {
    return new Notes<>(home, "refusals", NoteLine::of, NoteLine::toRefusal);
  }

  /** What went from its server or came back, in {@code archive/absences.jsonl}. */
  public static Notes<Absence> ofAbsences(Path home) {
    return new Notes<>(home, "absences", NoteLine::of, NoteLine::toAbsence);
  }

  /** Adds notes; they are on the disk on return. The same one may be there already. */
  public void append(Collection<N> notes) {
    if (notes.isEmpty()) {
      return;
    }
    var lines = new ByteArrayOutputStream();
    notes.forEach(note -> lines.writeBytes(toLine.apply(note).encode()));
    try {
      journal.append(lines.toByteArray());
    } catch (IOException e) {
      throw NoSpaceLeftException.explain("write to " + file, file.getParent(), lines.size(), e);
    }
  }

  /** Hands over all notes in the order in which they were appended, but for torn lines. */
  public void forEach(Consumer<N> sink) {
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

  private void read(String line, Consumer<N> sink) {
    N note;
    try {
      note = fromLine.apply(NoteLine.decode(line));
    } catch (IOException | RuntimeException e) {
      LOG.warn("A line is torn and is passed over: {}", file);
      return;
    }
    sink.accept(note);
  }
}
