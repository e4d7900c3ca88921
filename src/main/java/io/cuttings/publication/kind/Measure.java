package io.cuttings.publication.kind;

import io.cuttings.publication.text.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a text says and links.
 *
 * @param words two ideograms or kana are about one
 * @param links to different places of the web
 */
record Measure(int words, int links) {
  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern WORD =
      Pattern.compile(
          "(?<ideograms>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+)"
              + "|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

  static Measure of(List<Line> lines) {
    int words = lines.stream().mapToInt(line -> words(line.text())).sum();
    long links =
        lines.stream()
            .flatMap(line -> line.anchors().stream())
            .map(Line.Anchor::url)
            .filter(url -> url.startsWith("http"))
            .distinct()
            .count();
    return new Measure(words, (int) links);
  }

  private static int words(String text) {
    int words = 0;
    Matcher word = WORD.matcher(URL.matcher(text).replaceAll(" "));
    while (word.find()) {
      String ideograms = word.group("ideograms");
      words += ideograms == null ? 1 : (ideograms.length() + 1) / 2;
    }
    return words;
  }

  boolean isWithin(int mostWords, int mostLinks) {
    return words <= mostWords && links <= mostLinks;
  }
}
