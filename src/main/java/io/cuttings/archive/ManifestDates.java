package io.cuttings.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The times of receipt in each stretch of a manifest, so that a list by date reads only the
 * stretches it needs. The lines stand almost in the order of their times, but clocks are set back
 * and lines are recovered: each stretch has its earliest and its latest. Kept in a file beside the
 * manifest, derived from it, caught up and made anew as needed.
 */
final class ManifestDates {
  private static final Logger LOG = LoggerFactory.getLogger(ManifestDates.class);

  private final Manifest manifest;
  private final Path file;
  private final long stretchOctets;

  ManifestDates(Manifest manifest, Path file, long stretchOctets) {
    this.manifest = manifest;
    this.file = file;
    this.stretchOctets = stretchOctets;
  }

  /**
   * Some whole lines of the manifest, from a position to another.
   *
   * @param first the key in the first of them
   */
  private record Stretch(long start, long end, Instant earliest, Instant latest, ArchiveKey first) {

    static Stretch of(long start, ManifestEntry entry) {
      Instant received = entry.delivery().received();
      return new Stretch(start, entry.end(), received, received, entry.delivery().key());
    }

    Stretch with(ManifestEntry entry) {
      Instant received = entry.delivery().received();
      return new Stretch(
          start,
          entry.end(),
          received.isBefore(earliest) ? received : earliest,
          received.isAfter(latest) ? received : latest,
          first);
    }

    boolean meets(Instant since, Instant until) {
      return earliest.isBefore(until) && !latest.isBefore(since);
    }

    String line() {
      return String.join("\t", "" + start, "" + end, "" + earliest, "" + latest, "" + first);
    }

    /**
     * @throws IllegalArgumentException where it is no line of this file
     */
    static Stretch parse(String line) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 5) {
        throw new IllegalArgumentException("A line has five columns, not " + parts.length);
      }
      try {
        return new Stretch(
            Long.parseLong(parts[0]),
            Long.parseLong(parts[1]),
            Instant.parse(parts[2]),
            Instant.parse(parts[3]),
            new ArchiveKey(parts[4]));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }

  /** The deliveries received from one time to before another, in the order of the manifest. */
  Stream<Delivery> between(Instant since, Instant until) {
    return stretches().stream()
        .filter(stretch -> stretch.meets(since, until))
        .flatMap(this::entries)
        .map(ManifestEntry::delivery)
        .filter(line -> !line.received().isBefore(since) && line.received().isBefore(until));
  }

  private Stream<ManifestEntry> entries(Stretch stretch) {
    return manifest.since(stretch.start).takeWhile(entry -> entry.end() <= stretch.end);
  }

  /** All, caught up with the manifest; what is not a whole stretch yet is the last. */
  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>(kept());
    int before = stretches.size();
    long start = before == 0 ? 0 : stretches.get(before - 1).end;
    Stretch growing = null;
    try (Stream<ManifestEntry> lines = manifest.since(start)) {
      for (Iterator<ManifestEntry> all = lines.iterator(); all.hasNext(); ) {
        ManifestEntry entry = all.next();
        growing = growing == null ? Stretch.of(start, entry) : growing.with(entry);
        if (growing.end - growing.start >= stretchOctets) {
          stretches.add(growing);
          start = growing.end;
          growing = null;
        }
      }
    }
    if (stretches.size() > before) {
      keep(stretches);
    }
    if (growing != null) {
      stretches.add(growing);
    }
    return stretches;
  }

  /** What the file says, where it is about this manifest; else nothing. */
  private List<Stretch> kept() {
    try {
      List<Stretch> kept = Files.readAllLines(file).stream().map(Stretch::parse).toList();
      return isGapless(kept) && isOfThisManifest(kept) ? kept : List.of();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | IllegalArgumentException e) {
      LOG.info("The dates of the manifest are read anew: {} ({})", file, e.getMessage());
      return List.of();
    }
  }

  private static boolean isGapless(List<Stretch> stretches) {
    long end = 0;
    for (Stretch stretch : stretches) {
      if (stretch.start != end || stretch.end <= end) {
        return false;
      }
      end = stretch.end;
    }
    return true;
  }

  /** A manifest only grows: where another has taken its place, its last stretch differs. */
  private boolean isOfThisManifest(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return true;
    }
    Stretch last = stretches.get(stretches.size() - 1);
    if (manifest.size() < last.end) {
      return false;
    }
    try (Stream<ManifestEntry> lines = manifest.since(last.start)) {
      Optional<ManifestEntry> first = lines.findFirst();
      return first.isPresent() && first.get().delivery().key().equals(last.first);
    }
  }

  private void keep(List<Stretch> stretches) {
    try {
      Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "dates", ".tmp");
      try {
        Files.write(written, stretches.stream().map(Stretch::line).toList());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      // a home that may only be read is read as well, only not as quickly
      LOG.info("The dates of the manifest cannot be kept: {} ({})", file, e.getMessage());
    }
  }
}
