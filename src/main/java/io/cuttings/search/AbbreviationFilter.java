package io.cuttings.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one word of an abbreviation and its plural, which stemmers leave apart since there is no
 * vowel in it: LLMs and LLM, GPUs and GPU. To be asked before case is folded.
 */
final class AbbreviationFilter extends TokenFilter {
  private static final int SHORTEST = 3;
  private static final String VOWELS = "aeiouy";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AbbreviationFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isPlural(term)) {
      term.setLength(term.length() - 1);
    }
    return true;
  }

  /** Capitals before the s, or none but consonants. */
  private static boolean isPlural(CharSequence word) {
    int last = word.length() - 1;
    if (last + 1 < SHORTEST || word.charAt(last) != 's') {
      return false;
    }
    CharSequence stem = word.subSequence(0, last);
    return stem.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        || stem.chars().allMatch(c -> c >= 'a' && c <= 'z' && c != 's' && VOWELS.indexOf(c) < 0);
  }
}
