package io.cuttings.bench;

import io.cuttings.archive.RawMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes generated mails of growing size through the pipeline: time a kilobyte that grows with the
 * size shows a stage that is not linear. One thread.
 */
public final class SizeBench {
  /** Small mails come again until so many octets have been worked on. */
  private static final int ENOUGH_OCTETS = 2_000_000;

  private static final int MOST_PASSES = 40;

  /** How large a mail of each ordinary shape is with which the pipeline is warmed up. */
  private static final int WARM_OCTETS = 200_000;

  private final Pipeline pipeline = new Pipeline();
  private final List<Shape> shapes;

  /**
   * For commands.
   *
   * @param samples mails from whose words the generated ones are made
   */
  public SizeBench(List<RawMessage> samples) {
    this.shapes = Shapes.all(Vocabulary.of(samples));
  }

  /** How many mails are measured. */
  public int sizes() {
    return shapes.stream().mapToInt(shape -> shape.sizes().size()).sum();
  }

  /** All shapes, each in all of its sizes; the consumer is told of each. */
  public void measure(Consumer<SizeTime> measured) {
    shapes.stream()
        .filter(shape -> !shape.isHostile())
        .forEach(shape -> passes(shape.mail(WARM_OCTETS)));
    for (Shape shape : shapes) {
      double before = 0;
      for (int size : shape.sizes()) {
        SizeTime time = measure(shape, size, before);
        measured.accept(time);
        before = time.total();
      }
    }
  }

  private SizeTime measure(Shape shape, int size, double before) {
    RawMessage mail = shape.mail(size);
    try {
      return time(shape, mail.octets().length, passes(mail), before);
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String failure = e.getClass().getSimpleName() + (trace.length > 0 ? " in " + trace[0] : "");
      return new SizeTime(shape.name(), mail.octets().length, 0, 0, 0, 0, 0, 0, 0, null, failure);
    }
  }

  private List<Pass> passes(RawMessage mail) {
    int wanted = ENOUGH_OCTETS / mail.octets().length;
    List<Pass> passes = new ArrayList<>();
    while (passes.size() < Math.max(1, Math.min(MOST_PASSES, wanted))) {
      passes.add(pipeline.pass(List.of(mail)));
    }
    return passes;
  }

  private static SizeTime time(Shape shape, int octets, List<Pass> passes, double before) {
    double total = micros(passes, octets, null);
    return new SizeTime(
        shape.name(),
        octets,
        micros(passes, octets, Stage.PARSE),
        micros(passes, octets, Stage.RECOGNISE),
        micros(passes, octets, Stage.FLOW),
        micros(passes, octets, Stage.CUT),
        micros(passes, octets, Stage.IDENTIFY),
        micros(passes, octets, Stage.MATCH),
        total,
        before > 0 ? total / before : null,
        null);
  }

  /** Microseconds a kilobyte: nanoseconds an octet. */
  private static double micros(List<Pass> passes, int octets, @Nullable Stage stage) {
    return StageBench.median(passes, p -> stage == null ? p.nanos() : p.nanos(stage)) / octets;
  }
}
