package io.cuttings.search;

import io.cuttings.finding.Finding;
import java.util.List;

/**
 * A part of the index held against its part of the database.
 *
 * @param documents in the index
 * @param items in the database that should be in the index
 */
public record PartIndex(long documents, long items, List<Finding> findings) {
  static final PartIndex NONE = new PartIndex(0, 0, List.of());

  public PartIndex {
    findings = List.copyOf(findings);
  }
}
