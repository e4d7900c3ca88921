package io.cuttings.verify;

import io.cuttings.finding.Finding;
import java.time.Instant;
import java.util.List;

/** What a verification found, and how much it looked at. */
public record Outcome(Instant started, Instant ended, Sums sums, List<Finding> findings) {

  public Outcome {
    findings = List.copyOf(findings);
  }
}
