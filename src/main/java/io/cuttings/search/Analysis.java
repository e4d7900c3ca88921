package io.cuttings.search;

import java.io.Reader;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
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
 * <p>In the index the last character of a run stands beside its pairs, so that a single one can be
 * looked for as the beginning of a word; a query has pairs wherever it has two.
 */
final class Analysis {
  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private static final Set<Character.UnicodeScript> PAIRED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  /** Names of languages that would be letters without their signs. */
  private static final NormalizeCharMap NAMED_BY_SIGNS = namedBySigns();

  // characters, not the words of a dictionary: pairs find what no dictionary has
  private static final ICUTokenizerConfig CHARACTERS = new DefaultICUTokenizerConfig(false, true);

  private Analysis() {}

  private static NormalizeCharMap namedBySigns() {
    NormalizeCharMap.Builder names = new NormalizeCharMap.Builder();
    for (String letter : new String[] {"c", "C", "f", "F"}) {
      names.add(letter + "#", letter + "sharp");
    }
    names.add("c++", "cplusplus");
    names.add("C++", "Cplusplus");
    return names.build();
  }

  /** For documents. */
  static Analyzer ofIndex() {
    return byField(true);
  }

  /** For what is looked for, and for finding it again in a text. */
  static Analyzer ofQuery() {
    return byField(false);
  }

  /** Whether this is one character of a script that is cut into pairs. */
  static boolean isSingle(String word) {
    return word.codePointCount(0, word.length()) == 1
        && PAIRED.contains(Character.UnicodeScript.of(word.codePointAt(0)));
  }

  private static Analyzer byField(boolean isOfIndex) {
    Map<String, Analyzer> analyzers =
        Fields.languages().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    language -> language, language -> new Words(language, isOfIndex)));
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
      return Objects.requireNonNull(analyzers.get(Fields.languageOf(field)));
    }
  }

  /** One language's chain. */
  private static final class Words extends Analyzer {
    private final String language;
    private final boolean isOfIndex;

    Words(String language, boolean isOfIndex) {
      this.language = language;
      this.isOfIndex = isOfIndex;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer characters = new ICUTokenizer(CHARACTERS);
      TokenStream words = new ICUNormalizer2Filter(new AbbreviationFilter(characters));
      words = Stemming.stemmed(words, language);
      words = new ICUFoldingFilter(words);
      words = new CJKBigramFilter(words, SCRIPTS, isOfIndex);
      return new TokenStreamComponents(characters, isOfIndex ? new PairsFilter(words) : words);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
      return new MappingCharFilter(NAMED_BY_SIGNS, text);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ICUFoldingFilter(new ICUNormalizer2Filter(words));
    }
  }
}
