package io.cuttings.search;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How the forms of a word become one, by language: the stemmers that come with Lucene, the light
 * ones where there is a choice (Savoy, "Light Stemming Approaches for the French, Portuguese,
 * German and Hungarian Languages", 2006), else Snowball's.
 */
final class Stemming {
  private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE =
      Map.ofEntries(
          entry("ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
          entry("bg", BulgarianStemFilter::new),
          entry("ca", words -> snowball(words, CatalanStemmer::new)),
          entry("cs", CzechStemFilter::new),
          entry("da", words -> snowball(words, DanishStemmer::new)),
          entry("de", words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
          entry("el", words -> new GreekStemFilter(new GreekLowerCaseFilter(words))),
          entry("en", words -> snowball(new EnglishPossessiveFilter(words), EnglishStemmer::new)),
          entry("es", SpanishLightStemFilter::new),
          entry("fi", FinnishLightStemFilter::new),
          entry(
              "fr",
              words ->
                  new FrenchLightStemFilter(
                      new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES))),
          entry("hu", HungarianLightStemFilter::new),
          entry("id", IndonesianStemFilter::new),
          entry("it", ItalianLightStemFilter::new),
          entry("nb", NorwegianLightStemFilter::new),
          entry("nl", words -> snowball(words, DutchStemmer::new)),
          entry("pt", PortugueseLightStemFilter::new),
          entry("ro", words -> snowball(words, RomanianStemmer::new)),
          entry("ru", RussianLightStemFilter::new),
          entry("sv", SwedishLightStemFilter::new),
          entry("tr", words -> snowball(words, TurkishStemmer::new)));

  private Stemming() {}

  private static <S extends SnowballStemmer> TokenStream snowball(
      TokenStream words, Supplier<S> stemmer) {
    return new SnowballFilter(words, stemmer.get());
  }

  /** The languages whose word forms are known, BCP 47. */
  static Set<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  /** Stems words in lower case; those of another language stay as they are. */
  static TokenStream stemmed(TokenStream words, String language) {
    UnaryOperator<TokenStream> stemmer = BY_LANGUAGE.get(language);
    return stemmer == null ? words : stemmer.apply(words);
  }
}
