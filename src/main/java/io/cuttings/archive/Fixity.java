package io.cuttings.archive;

import io.cuttings.CuttingsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Proves by digest that the archive holds what the manifest says. It reads every object and changes
 * none; mail may arrive meanwhile.
 */
public final class Fixity {
  private final RawArchive archive;
  private final Manifest manifest;

  public Fixity(RawArchive archive, Manifest manifest) {
    this.archive = archive;
    this.manifest = manifest;
  }

  /**
   * Looks at everything.
   *
   * @param progress gets the number of objects read, after each
   */
  public FixityReport check(LongConsumer progress) {
    var pass = new Pass(progress);
    try (Stream<Path> files = archive.files()) {
      files.forEach(pass::look);
    }
    // the manifest comes second: what arrives meanwhile is in the archive before it has a line
    return pass.compare();
  }

  /** How many objects the archive holds now, for a measure of progress. */
  public long objects() {
    try (Stream<ArchiveKey> keys = archive.keys()) {
      return keys.count();
    }
  }

  /** One look; what it has seen so far. */
  private final class Pass {
    private final LongConsumer progress;
    private final List<ArchiveKey> seen = new ArrayList<>();
    private final List<ArchiveKey> damaged = new ArrayList<>();
    private final List<Path> foreign = new ArrayList<>();
    private long deliveries;

    Pass(LongConsumer progress) {
      this.progress = progress;
    }

    void look(Path file) {
      if (RawArchive.isObject(file)) {
        ArchiveKey key = RawArchive.key(file);
        if (!isSound(key)) {
          damaged.add(key);
        }
        seen.add(key);
        progress.accept(seen.size());
      } else {
        foreign.add(file);
      }
    }

    private boolean isSound(ArchiveKey key) {
      try {
        archive.get(key);
        return true;
      } catch (CuttingsException e) {
        return false; // damaged, or its disk does not give it back
      }
    }

    FixityReport compare() {
      Set<ArchiveKey> listed = listed();
      Set<ArchiveKey> damagedKeys = Set.copyOf(damaged);
      List<ArchiveKey> unlisted =
          seen.stream().filter(k -> !listed.contains(k) && !damagedKeys.contains(k)).toList();
      seen.forEach(listed::remove);
      List<ArchiveKey> missing =
          listed.stream().filter(key -> !archive.contains(key)).sorted().toList();
      return new FixityReport(seen.size(), deliveries, damaged, missing, unlisted, foreign);
    }

    private Set<ArchiveKey> listed() {
      Set<ArchiveKey> listed = new HashSet<>();
      try (Stream<Delivery> lines = manifest.deliveries()) {
        lines.forEach(
            delivery -> {
              listed.add(delivery.key());
              deliveries++;
            });
      }
      return listed;
    }
  }
}
