package io.cuttings.bench;

/**
 * How fast a stage is.
 *
 * @param stage in lower case, or "total"
 * @param cpuMillis CPU time a message, the median of the rounds
 * @param share of all stages' time
 * @param messagesPerSecond on one core
 */
public record StageTime(String stage, double cpuMillis, double share, double messagesPerSecond) {

  static StageTime of(String stage, double nanos, double share) {
    return new StageTime(stage, nanos / 1e6, share, nanos == 0 ? 0 : 1e9 / nanos);
  }
}
