package io.cuttings.split.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds headlines that nothing marks but their place: a short line, no sentence, with an empty line
 * and a longer paragraph below it; and single numbered lines above paragraphs. One of a kind may be
 * chance, so unnumbered ones must come several times.
 */
final class BareHeadlines {
  private static final int MAX_LENGTH = 140;
  private static final int MIN_PARAGRAPH = 80;
  private static final int OFTEN = 2;
  private static final int NUMBERED_LEVEL = 4;
  private static final int BARE_LEVEL = 5;

  private BareHeadlines() {}

  static List<Passage> mark(List<Passage> passages) {
    long bare = 0;
    for (int i = 0; i + 1 < passages.size(); i++) {
      bare += isBare(passages.get(i), passages.get(i + 1)) ? 1 : 0;
    }
    List<Passage> marked = new ArrayList<>(passages);
    for (int i = 0; i + 1 < passages.size(); i++) {
      Passage passage = passages.get(i);
      Passage next = passages.get(i + 1);
      if (passage.isNumbered() && isLine(passage) && next.isPlain() && isLonger(passage, next)) {
        marked.set(i, passage.asHeading(NUMBERED_LEVEL));
      } else if (bare >= OFTEN && isBare(passage, next)) {
        marked.set(i, passage.asHeading(BARE_LEVEL));
      }
    }
    return marked;
  }

  private static boolean isBare(Passage passage, Passage next) {
    return passage.isPlain()
        && isLine(passage)
        && next.isPlain()
        && next.gap() == 1
        && isLonger(passage, next);
  }

  private static boolean isLine(Passage passage) {
    String text = passage.lines().get(0).text();
    char first = text.charAt(0);
    return passage.lines().size() == 1
        && text.length() <= MAX_LENGTH
        && (Character.isLetterOrDigit(first) || "'\"‘“«「『《".indexOf(first) >= 0)
        && !Marks.endsSentence(text)
        && !text.contains("://");
  }

  private static boolean isLonger(Passage line, Passage paragraph) {
    int length = paragraph.lines().stream().mapToInt(l -> l.text().length()).sum();
    return length >= Math.max(MIN_PARAGRAPH, line.lines().get(0).text().length());
  }
}
