package io.cuttings.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cuttings.archive.RawMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
  private static final RawMessage SAMPLE =
      RawMessage.of(
          """
          From: Reader <reader@letters.example>
          Subject: Words
          Content-Type: text/plain; charset=utf-8

          Harbours, ferries and lighthouses: what the night watch saw when the fog came in.
          """
              .getBytes(StandardCharsets.UTF_8));

  static List<Shape> shapes() {
    return Shapes.all(Vocabulary.of(List.of(SAMPLE)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyShapeGoesThroughThePipeline(Shape shape) {
    RawMessage mail = shape.mail(shape.sizes().get(0));
    assertThatCode(() -> new Pipeline().pass(List.of(mail))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aShapeIsTheSameAtEveryCall(Shape shape) {
    int size = shape.sizes().get(0);
    assertThat(shape.mail(size)).isEqualTo(shape.mail(size));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aLargerMailIsAsMuchLarger(Shape shape) {
    int size = Math.max(50_000, shape.sizes().get(1));
    assertThat(shape.mail(size).octets().length).isCloseTo(size, Percentage.withPercentage(30));
  }
}
