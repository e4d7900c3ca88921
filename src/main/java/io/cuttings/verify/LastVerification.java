package io.cuttings.verify;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.CuttingsException;
import io.cuttings.finding.Finding;
import io.cuttings.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the last verification of a home ended, whoever made it: for the status. It stands in the
 * home, so that a database that is made anew does not forget it.
 *
 * @param objects of the archive that were looked at
 * @param findings how many there were
 * @param kinds how many of each kind, by the kinds' words
 * @param first some of the findings, the first of the list
 */
public record LastVerification(
    Instant started,
    Instant ended,
    long objects,
    long findings,
    List<Count> kinds,
    List<Line> first) {
  private static final int FIRST = 100;
  private static final ObjectMapper JSON = Json.mapper();

  public LastVerification {
    kinds = List.copyOf(kinds);
    first = List.copyOf(first);
  }

  /** So many findings of a kind. */
  public record Count(String kind, long count) {}

  /** A finding in words. */
  public record Line(String kind, String subject, String sentence) {}

  public static LastVerification of(Outcome outcome) {
    List<Count> kinds = new ArrayList<>();
    outcome.findings().stream()
        .collect(groupingBy(Finding::kind, TreeMap::new, counting()))
        .forEach((kind, count) -> kinds.add(new Count(kind.word(), count)));
    return new LastVerification(
        outcome.started().truncatedTo(SECONDS),
        outcome.ended().truncatedTo(SECONDS),
        outcome.sums().objects(),
        outcome.findings().size(),
        kinds,
        outcome.findings().stream()
            .limit(FIRST)
            .map(f -> new Line(f.kind().word(), f.subject(), f.sentence()))
            .toList());
  }

  /** The last one of a home; empty where it was never verified, or nobody can tell. */
  public static Optional<LastVerification> read(Path home) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file(home)));
      List<Count> kinds = new ArrayList<>();
      json.path("kinds")
          .forEach(k -> kinds.add(new Count(k.path("kind").asText(), k.path("count").asLong())));
      List<Line> first = new ArrayList<>();
      json.path("first").forEach(f -> first.add(line(f)));
      return Optional.of(
          new LastVerification(
              Instant.parse(json.path("started").asText()),
              Instant.parse(json.path("ended").asText()),
              json.path("objects").asLong(),
              json.path("findings").asLong(),
              kinds,
              first));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Line line(JsonNode finding) {
    return new Line(
        finding.path("kind").asText(),
        finding.path("subject").asText(),
        finding.path("sentence").asText());
  }

  private static Path file(Path home) {
    return home.resolve("verify").resolve("last.json");
  }

  /** Takes the place of the one before. */
  public void write(Path home) {
    Path file = file(home);
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), "last", ".tmp");
      Files.writeString(draft, Json.of(this));
      Files.move(draft, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CuttingsException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** In a sentence, as the status says it. */
  public String sentence() {
    if (findings == 0) {
      return "%d raw messages, nothing amiss".formatted(objects);
    }
    String each = String.join(", ", kinds.stream().map(k -> k.count() + " " + k.kind()).toList());
    return "%d raw messages, %d findings: %s (verify lists them)"
        .formatted(objects, findings, each);
  }
}
