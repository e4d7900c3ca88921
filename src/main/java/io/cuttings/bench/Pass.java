package io.cuttings.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What CPU time each stage took in one pass over some messages, on the thread that ran it. The work
 * of the garbage collector and the compiler, which have threads of their own, is not in it.
 */
final class Pass {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);

  /** Works on each value, and adds the time to the stage's. */
  <I, O> List<O> each(Stage stage, List<I> values, Function<I, O> work) {
    return once(
        stage,
        () -> {
          List<O> results = new ArrayList<>(values.size());
          values.forEach(value -> results.add(work.apply(value)));
          return results;
        });
  }

  /** Does one work, and adds the time to the stage's. */
  <O> O once(Stage stage, Supplier<O> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    O result = work.get();
    nanos.merge(stage, THREADS.getCurrentThreadCpuTime() - start, Long::sum);
    return result;
  }

  long nanos(Stage stage) {
    return nanos.getOrDefault(stage, 0L);
  }

  long nanos() {
    return nanos.values().stream().mapToLong(Long::longValue).sum();
  }
}
