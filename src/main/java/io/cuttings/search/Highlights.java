package io.cuttings.search;

import io.cuttings.store.StoredItem;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks in an item what was looked for. For any number of threads. */
final class Highlights {
  /** Characters of a text that are shown whole. */
  private static final int SHORT = 320;

  private static final int PASSAGE = 150;
  private static final int PASSAGES = 2;

  /** Characters of a text that are looked at. */
  private static final int LOOKED_AT = 20_000;

  private final UnifiedHighlighter whole;
  private final UnifiedHighlighter passages;

  Highlights(Analyzer analyzer) {
    whole =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withFormatter(new Pieces())
            .withMaxLength(LOOKED_AT)
            .withBreakIterator(WholeBreakIterator::new)
            .build();
    passages =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withFormatter(new Pieces())
            .withMaxLength(LOOKED_AT)
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, .5f))
            .build();
  }

  Hit hit(StoredItem item, Query query, double score) throws IOException {
    String title = item.title() == null ? "" : item.title();
    return new Hit(
        item,
        marked(whole, Fields.in(Fields.TITLE, item.language()), query, title, 1),
        item.text().length() <= SHORT
            ? marked(whole, Fields.in(Fields.TEXT, item.language()), query, item.text(), 1)
            : marked(
                passages, Fields.in(Fields.TEXT, item.language()), query, item.text(), PASSAGES),
        score);
  }

  private static Marked marked(
      UnifiedHighlighter highlighter, String field, Query query, String text, int passages)
      throws IOException {
    if (text.isEmpty()) {
      return new Marked(List.of());
    }
    Object found = highlighter.highlightWithoutSearcher(field, query, text, passages);
    return found instanceof Marked marked
        ? marked
        : new Marked(List.of(new Marked.Piece(text, false)));
  }

  /** Passages as pieces of plain text. */
  private static final class Pieces extends PassageFormatter {
    @Override
    public Marked format(Passage[] found, String text) {
      List<Marked.Piece> pieces = new ArrayList<>();
      int end = 0;
      for (Passage passage : found) {
        if (passage.getStartOffset() > end) {
          pieces.add(new Marked.Piece("… ", false));
        }
        passage(passage, text, pieces);
        end = passage.getEndOffset();
      }
      if (end < text.length()) {
        pieces.add(new Marked.Piece("…", false));
      }
      return new Marked(pieces);
    }

    private static void passage(Passage passage, String text, List<Marked.Piece> pieces) {
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = passage.getMatchEnds()[i];
        if (end > start) {
          add(text.substring(at, start), false, pieces);
          add(text.substring(start, end), true, pieces);
          at = end;
        }
      }
      add(text.substring(at, Math.max(at, passage.getEndOffset())), false, pieces);
    }

    private static void add(String text, boolean isMarked, List<Marked.Piece> pieces) {
      if (!text.isEmpty()) {
        pieces.add(new Marked.Piece(text, isMarked));
      }
    }
  }
}
