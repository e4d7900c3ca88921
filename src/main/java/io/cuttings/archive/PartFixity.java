package io.cuttings.archive;

import io.cuttings.finding.Finding;
import java.util.List;

/**
 * What a look at the objects of a part found.
 *
 * @param sound objects whose octets have the digest that names them
 * @param damaged objects that have not, or cannot be read
 */
public record PartFixity(long sound, long damaged, List<Finding> findings) {

  /** Where nothing was looked at. */
  public static final PartFixity NONE = new PartFixity(0, 0, List.of());

  public PartFixity {
    findings = List.copyOf(findings);
  }
}
