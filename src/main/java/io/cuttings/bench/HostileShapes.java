package io.cuttings.bench;

import java.util.List;
import java.util.function.Function;

/** What no honest newsletter looks like, and what must not hold up the daemon. */
final class HostileShapes {
  private HostileShapes() {}

  static List<Shape> all(Vocabulary words) {
    return List.of(
        nested("10,000 tags deep", words, 10_000, "<div>%s ", "</div>"),
        nested("10,000 lists deep", words, 10_000, "<ul><li>%s ", "</li></ul>"),
        nested("10,000 spans deep", words, 10_000, "<span style=\"color:red\">%s ", "</span>"),
        nested("5,000 tables deep", words, 5_000, "<table><tr><td>%s ", "</td></tr></table>"),
        html("unclosed fonts", words, 1_000_000, w -> "<p><font size=\"4\">" + w.words(4)),
        paragraph("100,000 links", words, 10_000_000, HostileShapes::link),
        paragraph("one paragraph", words, 10_000_000, w -> w.sentences(1) + " "),
        list("one list", words, 10_000_000),
        html("headings only", words, 2_000_000, w -> "<h2>" + w.headline() + "</h2>\n"),
        html("announced lists", words, 2_000_000, HostileShapes::announced),
        html("sponsors only", words, 2_000_000, w -> "<p>Sponsored by " + w.word() + "</p>\n"),
        page("style sheet", 1_000_000, "<style>", w -> ".%s{color:red}".formatted(w.word()), words),
        page("one rule", 1_000_000, "<style>", w -> "p{%s:1}".formatted(w.url()), words),
        page("unclosed tags", 1_000_000, "<p>", w -> "<a href=" + w.word() + " <", words),
        text("one line", words, 10_000_000, w -> w.sentences(1) + " "),
        text("one text paragraph", words, 10_000_000, w -> w.words(9) + "\n"),
        text("addresses only", words, 2_000_000, w -> w.url() + "\n"),
        text("blanks in a line", words, 200_000, w -> " ".repeat(20_000) + "x"),
        text("rules only", words, 2_000_000, w -> w.words(2) + "\n----------\n"));
  }

  private static List<Integer> sizes(int largest) {
    return List.of(largest / 100, largest / 10, largest);
  }

  private static Shape nested(
      String name, Vocabulary words, int depth, String opening, String closing) {
    int each = opening.length() + closing.length() + 6;
    return new Shape(
        name,
        true,
        true,
        sizes(depth * each),
        octets -> {
          int times = octets / each;
          Vocabulary some = words.copy();
          StringBuilder body = new StringBuilder("<p>" + some.headline() + "</p>");
          for (int i = 0; i < times; i++) {
            body.append(opening.formatted(some.word()));
          }
          return body.append(closing.repeat(times)).toString();
        });
  }

  private static Shape html(
      String name, Vocabulary words, int largest, Function<Vocabulary, String> part) {
    return new Shape(name, true, true, sizes(largest), o -> Shapes.repeated(words.copy(), part, o));
  }

  private static Shape text(
      String name, Vocabulary words, int largest, Function<Vocabulary, String> part) {
    return new Shape(
        name, false, true, sizes(largest), o -> Shapes.repeated(words.copy(), part, o));
  }

  private static Shape paragraph(
      String name, Vocabulary words, int largest, Function<Vocabulary, String> part) {
    return new Shape(
        name,
        true,
        true,
        sizes(largest),
        o -> "<p>" + Shapes.repeated(words.copy(), part, o) + "</p>");
  }

  private static String link(Vocabulary words) {
    return "<a href=\"%s\">%s</a>, and %s; ".formatted(words.url(), words.words(2), words.words(3));
  }

  private static Shape list(String name, Vocabulary words, int largest) {
    return new Shape(
        name,
        true,
        true,
        sizes(largest),
        o -> "<ul>" + Shapes.repeated(words.copy(), HtmlShapes::entry, o) + "</ul>");
  }

  private static String announced(Vocabulary words) {
    return "<p>%s:</p><ul>%s</ul>\n".formatted(words.words(3), HtmlShapes.entry(words));
  }

  private static Shape page(
      String name,
      int largest,
      String opening,
      Function<Vocabulary, String> part,
      Vocabulary words) {
    String closing = opening.equals("<style>") ? "</style>" : "";
    return new Shape(
        name,
        true,
        true,
        sizes(largest),
        o ->
            opening
                + Shapes.repeated(words.copy(), part, o)
                + closing
                + Shapes.repeated(words.copy(), HtmlShapes::prose, 1_000));
  }
}
