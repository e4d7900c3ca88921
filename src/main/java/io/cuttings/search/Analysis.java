package io.cuttings.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;

/**
 * How a text becomes words: cut by Unicode's rules (UAX 29), without case and width (NFKC case
 * folding), stemmed in the language of the field, without accents (UTR 30); Chinese, Japanese and
 * Korean, which put no spaces between words, as pairs of characters.
 *
 * <p>In the index a single character of these stands beside the pairs, so that one can be looked
 * for; a query has pairs wherever it has two.
 */
final class Analysis {
  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  // characters, not the words of a dictionary: pairs find what no dictionary has
  private static final ICUTokenizerConfig CHARACTERS = new DefaultICUTokenizerConfig(false, true);

  private Analysis() {}

  /** For documents. */
  static Analyzer ofIndex() {
    return byField(true);
  }

  /** For what is looked for, and for finding it again in a text. */
  static Analyzer ofQuery() {
    return byField(false);
  }

  private static Analyzer byField(boolean withSingles) {
    Map<String, Analyzer> analyzers =
        Fields.languages().stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    language -> language, language -> new Words(language, withSingles)));
    return new ByLanguage(analyzers);
  }

  /** The analyzer of a field by the language in its name. */
  private static final class ByLanguage extends DelegatingAnalyzerWrapper {
    private final Map<String, Analyzer> analyzers;

    ByLanguage(Map<String, Analyzer> analyzers) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyzers = analyzers;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return java.util.Objects.requireNonNull(analyzers.get(Fields.languageOf(field)));
    }
  }

  /** One language's chain. */
  private static final class Words extends Analyzer {
    private final String language;
    private final boolean withSingles;

    Words(String language, boolean withSingles) {
      this.language = language;
      this.withSingles = withSingles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer characters = new ICUTokenizer(CHARACTERS);
      TokenStream words = new ICUNormalizer2Filter(characters);
      words = Stemming.stemmed(words, language);
      words = new ICUFoldingFilter(words);
      return new TokenStreamComponents(
          characters, new CJKBigramFilter(words, SCRIPTS, withSingles));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ICUFoldingFilter(new ICUNormalizer2Filter(words));
    }
  }
}
