package io.cuttings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All shapes that are measured. */
final class Shapes {
  private static final List<Integer> ORDINARY = List.of(10_000, 100_000, 1_000_000, 10_000_000);

  private Shapes() {}

  static List<Shape> all(Vocabulary words) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(html("cards", words, HtmlShapes::card));
    shapes.add(html("list", words, HtmlShapes::list));
    shapes.add(html("prose", words, HtmlShapes::prose));
    shapes.add(html("nested cards", words, HtmlShapes::nestedCard));
    shapes.add(text("text digest", words, TextShapes::digest));
    shapes.add(text("text prose", words, TextShapes::prose));
    shapes.addAll(HostileShapes.all(words));
    return shapes;
  }

  private static Shape html(String name, Vocabulary words, Function<Vocabulary, String> part) {
    return new Shape(
        name,
        true,
        false,
        ORDINARY,
        octets -> HtmlShapes.page(repeated(words.copy(), part, octets)));
  }

  private static Shape text(String name, Vocabulary words, Function<Vocabulary, String> part) {
    return new Shape(name, false, false, ORDINARY, octets -> repeated(words.copy(), part, octets));
  }

  /** Parts after each other until there are so many octets, about. */
  static String repeated(Vocabulary words, Function<Vocabulary, String> part, int octets) {
    StringBuilder body = new StringBuilder(octets + 1000);
    while (body.length() < octets) {
      body.append(part.apply(words));
    }
    return body.toString();
  }
}
