package io.cuttings.camel;

import io.cuttings.CuttingsException;
import io.cuttings.archive.HomeLock;
import io.cuttings.verify.Checkpoint;
import io.cuttings.verify.LastVerification;
import io.cuttings.verify.Outcome;
import io.cuttings.verify.Verification;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the library for a route, and tells by health how the last verification ended, whoever
 * made it. It repairs nothing. Where the daemon stops, it breaks off, and the next one goes on.
 */
public final class NightlyVerification extends AbstractHealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyVerification.class);

  private final Path home;
  private final Verification verification;
  private final Clock clock;

  /** Null until the routes run. */
  private volatile @Nullable CamelContext routes;

  NightlyVerification(Path home, Verification verification, Clock clock) {
    super("cuttings", "verification");
    this.home = home;
    this.verification = verification;
    this.clock = clock;
  }

  void connect(CamelContext context) {
    routes = context;
  }

  /**
   * Verifies, and notes the result.
   *
   * @throws CuttingsException where another verification is under way, or the daemon stops
   */
  @SuppressWarnings("try") // the lock is held, and that is all
  public void verify() {
    HomeLock turn = HomeLock.takeForVerification(home);
    try (turn) {
      Outcome outcome =
          verification.run(Checkpoint.open(home, clock.instant()), this::failIfStopping);
      LastVerification last = LastVerification.of(outcome);
      last.write(home);
      if (last.findings() == 0) {
        LOG.info("Verified the library: {}", last.sentence());
      } else {
        LOG.error("The library is not whole: {}", last.sentence());
      }
    }
  }

  private void failIfStopping() {
    CamelContext context = routes;
    if (context != null && (context.isStopping() || context.isStopped())) {
      throw new CuttingsException("The verification is broken off, since the daemon stops");
    }
  }

  @Override
  protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
    Optional<LastVerification> last = LastVerification.read(home);
    if (last.isEmpty()) {
      builder.message("Not verified yet").unknown();
      return;
    }
    builder.detail("verification.ended", last.get().ended().toString());
    builder.detail("verification.findings", last.get().findings());
    if (last.get().findings() == 0) {
      builder.up();
    } else {
      builder.message(last.get().sentence()).down();
    }
  }
}
