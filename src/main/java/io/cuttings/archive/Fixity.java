package io.cuttings.archive;

import io.cuttings.CuttingsException;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves by digest that the archive holds what the manifest says, part by part. It reads every
 * object and changes none. Mail may arrive meanwhile: what was found counts when {@link #persists}
 * still says so a little later.
 */
public final class Fixity {
  private static final String REMEDY =
      "put its file back from a backup, or import a copy of the mail";

  private final RawArchive archive;

  public Fixity(RawArchive archive) {
    this.archive = archive;
  }

  /** How many objects the archive holds now, for a measure of progress. */
  public long objects() {
    try (Stream<ArchiveKey> keys = archive.keys()) {
      return keys.count();
    }
  }

  /** Files beside the folders of the parts. */
  public List<Finding> strays() {
    return archive.strays().stream().map(Fixity::foreign).toList();
  }

  private static Finding foreign(Path file) {
    return new Finding(
        Kind.FOREIGN, file.toString(), "is no object of the archive: move it elsewhere");
  }

  /**
   * Looks at every object of a part.
   *
   * @param listed gives the manifest's lines of the part; asked after the objects were read, since
   *     what arrives meanwhile is in the archive before it has a line
   * @param progress is run after each object
   */
  public PartFixity check(Part part, Supplier<List<Delivery>> listed, Runnable progress) {
    Map<ArchiveKey, Long> sizes = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    long damaged = 0;
    for (Path file : archive.files(part)) {
      if (RawArchive.isObject(file)) {
        ArchiveKey key = RawArchive.key(file);
        try {
          sizes.put(key, (long) archive.get(key).octets().length);
        } catch (CuttingsException e) {
          findings.add(damaged(key, e));
          damaged++;
        }
        progress.run();
      } else {
        findings.add(foreign(file));
      }
    }
    findings.addAll(compare(sizes, listed.get()));
    return new PartFixity(sizes.size(), damaged, findings);
  }

  private static Finding damaged(ArchiveKey key, CuttingsException why) {
    String reason = why.getMessage().replace("Cannot read " + key + ": ", "");
    String sentence = "cannot be read: %s; %s".formatted(reason, REMEDY);
    return new Finding(Kind.DAMAGED, key.value(), sentence);
  }

  private List<Finding> compare(Map<ArchiveKey, Long> sizes, List<Delivery> lines) {
    List<Finding> findings = new ArrayList<>();
    Set<ArchiveKey> seen = new HashSet<>();
    for (Delivery line : lines) {
      if (seen.add(line.key())) {
        compare(sizes.get(line.key()), line, findings);
      }
    }
    sizes.keySet().stream()
        .filter(key -> !seen.contains(key))
        .forEach(key -> findings.add(unlisted(key)));
    return findings;
  }

  private static Finding unlisted(ArchiveKey key) {
    return new Finding(Kind.UNLISTED, key.value(), "is in no line of the manifest");
  }

  private void compare(@Nullable Long size, Delivery line, List<Finding> findings) {
    String key = line.key().value();
    if (size == null && !archive.contains(line.key())) {
      findings.add(
          new Finding(
              Kind.MISSING,
              key,
              "was delivered at %s, and the archive does not hold it: %s"
                  .formatted(line.place(), REMEDY)));
    } else if (size != null && size != line.size()) {
      findings.add(
          new Finding(
              Kind.MISSIZED,
              key,
              "has %d octets, which prove it, and %d in the manifest's line of %s"
                  .formatted(size, line.size(), line.place())));
    }
  }

  /**
   * Whether it is still so.
   *
   * @param finding one of an archive
   * @param listed whether the manifest names a key by now
   */
  public boolean persists(Finding finding, Set<ArchiveKey> listed) {
    return switch (finding.kind()) {
      case DAMAGED -> !isSound(new ArchiveKey(finding.subject()));
      case MISSING -> !archive.contains(new ArchiveKey(finding.subject()));
      case UNLISTED -> !listed.contains(new ArchiveKey(finding.subject()));
      case FOREIGN -> Files.exists(Path.of(finding.subject()));
      default -> true;
    };
  }

  /** Whether the archive has a message, in whatever state. */
  public boolean holds(ArchiveKey key) {
    return archive.contains(key);
  }

  /** Whether the octets of a message are those of its key. */
  public boolean isSound(ArchiveKey key) {
    try {
      archive.get(key);
      return true;
    } catch (CuttingsException e) {
      return false; // damaged, or its disk does not give it back
    }
  }
}
