package io.cuttings.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource.State;
import org.jspecify.annotations.Nullable;

/**
 * Of single characters beside their pairs leaves those that begin no pair: the last one of a run.
 * So every character begins a term, and can be looked for as the beginning of one, at the cost of
 * one term a run and not of one a character.
 */
final class PairsFilter extends TokenFilter {
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private @Nullable State ahead;

  PairsFilter(TokenStream withSingles) {
    super(withSingles);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!next()) {
      return false;
    }
    if (!type.type().equals(CJKBigramFilter.SINGLE_TYPE)) {
      return true;
    }
    State single = captureState();
    int step = increment.getPositionIncrement();
    if (!next()) {
      restoreState(single);
      return true;
    }
    if (type.type().equals(CJKBigramFilter.DOUBLE_TYPE) && increment.getPositionIncrement() == 0) {
      increment.setPositionIncrement(step);
      return true;
    }
    ahead = captureState();
    restoreState(single);
    return true;
  }

  private boolean next() throws IOException {
    State kept = ahead;
    if (kept == null) {
      return input.incrementToken();
    }
    ahead = null;
    restoreState(kept);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ahead = null;
  }
}
