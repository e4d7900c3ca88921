package io.cuttings.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cuttings.CuttingsException;
import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a verification is, in the home beside the archive: a line for each part that it is
 * through with, with the time and with what it found there. A verification that was broken off,
 * however, goes on behind the last whole line. One thread; whoever uses it has its turn.
 */
public final class Checkpoint {
  /** What was looked at longer ago is looked at again. */
  private static final Duration LIFE = Duration.ofDays(7);

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Map<Part, Done> done = new HashMap<>();

  private Checkpoint(Path home) {
    this.file = home.resolve("verify").resolve("under-way.jsonl");
  }

  /** Where the verification of a home that was broken off had come to; at its start else. */
  public static Checkpoint open(Path home, Instant now) {
    var checkpoint = new Checkpoint(home);
    checkpoint.read(now);
    return checkpoint;
  }

  /** At the start, whatever was done before. */
  public static Checkpoint anew(Path home) {
    var checkpoint = new Checkpoint(home);
    checkpoint.clear();
    return checkpoint;
  }

  private void read(Instant now) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      String text = Files.readString(file);
      text.lines()
          .flatMap(line -> parse(line).stream())
          .filter(one -> one.time().isAfter(now.minus(LIFE)))
          .forEach(one -> done.put(new Part(one.part), one));
      if (!text.endsWith("\n")) {
        append("\n"); // what follows must not be drawn into the torn line
      }
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /** A crash may have torn a line. */
  private static Optional<Done> parse(String line) {
    try {
      return Optional.of(JSON.readValue(line, Done.class));
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private CuttingsException failure(String doing, IOException e) {
    return new CuttingsException("Cannot %s %s: %s".formatted(doing, file, e.getMessage()), e);
  }

  /** What was found in a part; empty where it is still to be looked at. */
  Optional<Done> of(Part part) {
    return Optional.ofNullable(done.get(part));
  }

  /** Not forced to the disk: what a power cut takes away is done again. */
  private void append(String lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Notes that a part is done. */
  void add(Part part, Instant at, Sums sums, List<Finding> findings) {
    Done one = new Done(part.number(), at.toString(), sums, findings);
    try {
      append(JSON.writeValueAsString(one) + "\n");
      done.put(part, one);
    } catch (IOException e) {
      throw failure("write", e);
    }
  }

  /** How many parts are done. */
  public int parts() {
    return done.size();
  }

  /** How many objects of the archive were looked at in them. */
  public long objects() {
    return done.values().stream().mapToLong(one -> one.sums.objects()).sum();
  }

  /** When the first of the parts was done; now where none is. */
  public Instant since(Instant now) {
    return done.values().stream().map(Done::time).min(Instant::compareTo).orElse(now);
  }

  /** Forgets all: the verification is through, or begins anew. */
  void clear() {
    try {
      done.clear();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure("remove", e);
    }
  }

  /**
   * A part that is done.
   *
   * @param at ISO 8601
   */
  record Done(int part, String at, Sums sums, List<Finding> findings) {
    Done {
      findings = List.copyOf(findings);
      Instant.parse(at);
    }

    Instant time() {
      return Instant.parse(at);
    }
  }
}
