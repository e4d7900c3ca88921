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
 * The journal of what was not taken in: {@code archive/refusals.jsonl}, a line of JSON each, only
 * ever appended to. The manifest names deliveries by archive keys, which these have none of. For
 * several processes; in a process one thread appends at a time.
 */
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Path file;
  private final Journal journal;

  private Refusals(Path file, Journal journal) {
    this.file = file;
    this.journal = journal;
  }

  /** The journal of a home; the file is made with the first refusal. */
  public static Refusals of(Path home) {
    Path archive = home.resolve("archive");
    Path file = archive.resolve("refusals.jsonl");
    return new Refusals(file, new Journal(file, archive.resolve("refusals.lock")));
  }

  /** Adds refusals; they are on the disk on return. The same one may be there already. */
  public void append(Collection<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return;
    }
    var lines = new ByteArrayOutputStream();
    refusals.forEach(refusal -> lines.writeBytes(RefusalLine.encode(refusal)));
    try {
      journal.append(lines.toByteArray());
    } catch (IOException e) {
      throw NoSpaceLeftException.explain(
          "note in " + file + " what was refused", file.getParent(), lines.size(), e);
    }
  }

  /** Hands over all refusals in the order in which they were appended, but for torn lines. */
  public void forEach(Consumer<Refusal> sink) {
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

  private void read(String line, Consumer<Refusal> sink) {
    Refusal refusal;
    try {
      refusal = RefusalLine.decode(line);
    } catch (IOException e) {
      LOG.warn("A line of the refusals is torn and is passed over: {}", file);
      return;
    }
    sink.accept(refusal);
  }
}
