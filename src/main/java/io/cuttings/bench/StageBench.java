package io.cuttings.bench;

import io.cuttings.archive.RawMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Takes messages through the pipeline round by round, and tells how fast each stage is. One thread.
 *
 * @param warmUp rounds before the measured ones, in which the Java machine compiles what is hot
 * @param rounds that are measured
 */
public record StageBench(int warmUp, int rounds) {

  /**
   * @throws IllegalArgumentException where no round would be measured
   */
  public StageBench {
    if (rounds < 1 || warmUp < 0) {
      throw new IllegalArgumentException(
          "There is at least 1 round and no negative warm-up, not " + rounds + " and " + warmUp);
    }
  }

  /**
   * The stages in their order, and the total.
   *
   * @param afterRound is told of each round, the warm-up's too
   */
  public List<StageTime> measure(List<RawMessage> messages, Runnable afterRound) {
    Pipeline pipeline = new Pipeline();
    List<Pass> passes = new ArrayList<>();
    for (int round = 0; round < warmUp + rounds; round++) {
      passes.add(pipeline.pass(messages));
      afterRound.run();
    }
    return times(passes.subList(warmUp, passes.size()), messages.size());
  }

  private static List<StageTime> times(List<Pass> passes, int messages) {
    double total = median(passes, Pass::nanos);
    List<StageTime> times = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      double nanos = median(passes, pass -> pass.nanos(stage));
      String name = stage.name().toLowerCase(Locale.ROOT);
      times.add(StageTime.of(name, nanos / messages, nanos / total));
    }
    times.add(StageTime.of("total", total / messages, 1));
    return times;
  }

  static double median(List<Pass> passes, ToLongFunction<Pass> nanos) {
    long[] sorted = passes.stream().mapToLong(nanos).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
