package io.cuttings.camel;

import io.cuttings.store.LateIssue;
import io.cuttings.store.Regularity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of issues that did not arrive. A health check that is never down for them: the daemon is
 * well when a newsletter takes a holiday. Written by a route, read by any thread.
 */
public final class LateIssueReport extends AbstractHealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(LateIssueReport.class);

  private final Regularity regularity;
  private final Clock clock;

  /** Null before the first look. */
  private volatile @Nullable List<LateIssue> late;

  LateIssueReport(Regularity regularity, Clock clock) {
    super("cuttings", "late-issues");
    this.regularity = regularity;
    this.clock = clock;
  }

  /** Looks, and warns of each. */
  public void report() {
    List<LateIssue> found = regularity.late(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    late = found;
    found.forEach(issue -> LOG.warn("An issue is late: {}", issue.sentence()));
    LOG.info("Looked for late issues: {}", found.size());
  }

  @Override
  protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
    List<LateIssue> found = late;
    if (found != null) {
      builder.detail("issues.late", found.size());
      found.forEach(issue -> builder.detail("late." + issue.publication(), issue.sentence()));
    }
    builder.up();
  }
}
