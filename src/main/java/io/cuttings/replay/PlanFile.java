package io.cuttings.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;

import io.cuttings.archive.ArchiveKey;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plan: {@code selection WORDS}, then {@code message KEY} for each message in order,
 * then {@code stored KEY MILLIS} or {@code failed KEY MILLIS} as they are done. The first part is
 * there as a whole or not at all; of the second a crash may tear the last line, which is passed
 * over. One thread at a time.
 */
final class PlanFile implements AutoCloseable {
  private static final String SELECTION = "selection ";
  private static final String MESSAGE = "message ";
  private static final Pattern ENTRY = Pattern.compile("(stored|failed) ([0-9a-f]{64}) (\\d{13})");

  private final Path path;
  private @Nullable FileChannel appending;

  PlanFile(Path path) {
    this.path = path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  void write(String selection, Collection<ArchiveKey> keys) throws IOException {
    Files.createDirectories(path.getParent());
    Path draft = path.resolveSibling("plan.draft");
    try (BufferedWriter out = Files.newBufferedWriter(draft)) {
      out.write(SELECTION + selection.replace('\n', ' ') + "\n");
      for (ArchiveKey key : keys) {
        out.write(MESSAGE + key + "\n");
      }
    }
    Files.move(draft, path, ATOMIC_MOVE);
  }

  /**
   * What stands in a plan.
   *
   * @param selected in order
   */
  record Contents(String selection, Set<ArchiveKey> selected, Map<ArchiveKey, Outcome> outcomes) {

    static Contents of(String selection, Collection<ArchiveKey> keys) {
      return new Contents(
          selection, Collections.unmodifiableSet(new LinkedHashSet<>(keys)), new HashMap<>());
    }
  }

  /** What became of a message, and when. */
  record Outcome(boolean isStored, Instant at) {}

  Contents read() throws IOException {
    String selection = "";
    Set<ArchiveKey> keys = new LinkedHashSet<>();
    Map<ArchiveKey, Outcome> outcomes = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(path)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Matcher entry = ENTRY.matcher(line);
        if (line.startsWith(SELECTION)) {
          selection = line.substring(SELECTION.length());
        } else if (line.startsWith(MESSAGE)) {
          keys.add(new ArchiveKey(line.substring(MESSAGE.length())));
        } else if (entry.matches()) {
          outcomes.put(new ArchiveKey(entry.group(2)), outcome(entry));
        }
      }
    }
    appending().write(UTF_8.encode("\n")); // a crash may have torn the last line
    return new Contents(selection, Collections.unmodifiableSet(keys), outcomes);
  }

  private static Outcome outcome(Matcher entry) {
    Instant at = Instant.ofEpochMilli(Long.parseLong(entry.group(3)));
    return new Outcome(entry.group(1).equals("stored"), at);
  }

  private FileChannel appending() throws IOException {
    if (appending == null) {
      appending = FileChannel.open(path, APPEND);
    }
    return appending;
  }

  /** Not forced to the disk: what a power cut takes is done twice. */
  void append(ArchiveKey key, Outcome outcome) throws IOException {
    String word = outcome.isStored() ? "stored" : "failed";
    ByteBuffer line = UTF_8.encode(word + " " + key + " " + outcome.at().toEpochMilli() + "\n");
    while (line.hasRemaining()) {
      appending().write(line);
    }
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    if (appending != null) {
      appending.close();
      appending = null;
    }
  }
}
