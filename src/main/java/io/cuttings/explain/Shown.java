package io.cuttings.explain;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import io.cuttings.split.flow.Style;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/** Short forms of what a mail holds, fit for a line of a terminal. */
final class Shown {
  private static final int WORDS = 60;
  private static final int URL = 120;

  private Shown() {}

  /** The first words, in quotes. */
  static String words(String text) {
    return '"' + line(text, WORDS) + '"';
  }

  static String url(String url) {
    return line(url, URL);
  }

  /** On one line, without characters that a terminal would obey. */
  static String line(String text, int most) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    int length = plain.codePointCount(0, plain.length());
    return length <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most)) + "…";
  }

  /** How a block looks: size, weight, level as heading, depth in lists. */
  static String style(Block block) {
    if (!block.isText()) {
      return "";
    }
    Style style = block.style();
    StringJoiner all = new StringJoiner(" ");
    all.add(String.format(Locale.ROOT, "%.0fpx", style.size()));
    add(all, style.bold(), "bold");
    add(all, style.italic(), "italic");
    add(all, style.upper(), "upper");
    add(all, style.centred(), "centred");
    add(all, block.heading() > 0, "h" + block.heading());
    add(all, block.listDepth() > 0, "list" + block.listDepth());
    add(all, block.opensEntry(), "bullet");
    add(all, block.afterBreak(), "br");
    return all.toString();
  }

  private static void add(StringJoiner all, boolean holds, String word) {
    if (holds) {
      all.add(word);
    }
  }

  static List<String> links(Block block) {
    return block.runs().stream().map(Run::url).filter(Objects::nonNull).toList();
  }
}
