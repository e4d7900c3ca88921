package io.cuttings.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * What a look at every object of the archive found.
 *
 * @param objects files that bear a key
 * @param deliveries lines of the manifest
 * @param damaged objects that no longer hold the octets of their key, or cannot be read
 * @param missing messages of the manifest that the archive does not hold
 * @param unlisted sound objects that no line of the manifest names
 * @param foreign files that are no objects
 */
public record FixityReport(
    long objects,
    long deliveries,
    List<ArchiveKey> damaged,
    List<ArchiveKey> missing,
    List<ArchiveKey> unlisted,
    List<Path> foreign) {

  public FixityReport {
    damaged = List.copyOf(damaged);
    missing = List.copyOf(missing);
    unlisted = List.copyOf(unlisted);
    foreign = List.copyOf(foreign);
  }

  /** Objects whose octets have the digest that names them. */
  public long sound() {
    return objects - damaged.size();
  }

  /** Whether the archive and its manifest agree, and nothing is damaged. */
  public boolean isClean() {
    return damaged.isEmpty() && missing.isEmpty() && unlisted.isEmpty() && foreign.isEmpty();
  }
}
