package io.cuttings.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's classic query language over our fields: a word without a field is looked for in headline
 * and text of every language that the index has, in the section's title and in the source. Made for
 * one query.
 */
final class WordsParser extends QueryParser {
  /** Stands before the reason in a refusal of ours, which the parser quotes. */
  static final String OURS = "because ";

  private static final String ANYWHERE = "";

  private static final Set<String> BY_LANGUAGE = Set.of(Fields.TITLE, Fields.TEXT, Fields.SECTION);

  private static final Map<String, Float> WEIGHTS =
      Map.of(Fields.TITLE, 3f, Fields.TEXT, 1f, Fields.SECTION, .5f, Fields.SOURCE, .5f);

  /** The fields that a reader may name, with those of the index behind them. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          ANYWHERE,
          List.of(Fields.TITLE, Fields.TEXT, Fields.SECTION, Fields.SOURCE, Fields.SITE),
          Fields.TITLE,
          List.of(Fields.TITLE),
          Fields.TEXT,
          List.of(Fields.TEXT),
          Fields.SECTION,
          List.of(Fields.SECTION),
          Fields.SOURCE,
          List.of(Fields.SOURCE),
          Fields.SITE,
          List.of(Fields.SITE));

  private final Readers.Known known;

  /**
   * @param known what the index has
   * @param operator between words that have none
   */
  WordsParser(Analyzer analyzer, Readers.Known known, Operator operator) {
    super(ANYWHERE, analyzer);
    this.known = known;
    setDefaultOperator(operator);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true); // what is cut into pairs is one word to the reader
    setAllowLeadingWildcard(true); // refused by us, in a sentence
    setLocale(Locale.ROOT);
  }

  @Override
  protected Query getFieldQuery(String named, String words, boolean quoted) throws ParseException {
    String field = named.toLowerCase(Locale.ROOT);
    if (field.equals(Fields.URL)) {
      return NumericDocValuesField.newSlowSetQuery(Fields.NUMBER, known.numbersOf(words));
    }
    if (field.equals(Fields.LANGUAGE)) {
      return Conditions.is(Fields.LANGUAGE, words.toLowerCase(Locale.ROOT));
    }
    if (field.equals(Fields.DATE)) {
      return Conditions.during(day(words, true), day(words, false));
    }
    if (field.equals(Fields.PUBLICATION)) {
      return Conditions.isAny(Fields.PUBLICATION, known.publications().named(words));
    }
    return Analysis.isSingle(words)
        ? getPrefixQuery(field, words)
        : anyOf(
            field,
            one -> one.equals(Fields.SITE) ? site(words) : super.getFieldQuery(one, words, quoted));
  }

  /** A host is one word, and has a dot. */
  private static @Nullable Query site(String words) {
    return words.indexOf('.') > 0 ? new TermQuery(new Term(Fields.SITE, Sites.site(words))) : null;
  }

  @Override
  protected Query getFieldQuery(String field, String words, int slop) throws ParseException {
    setPhraseSlop(slop);
    Query phrase = getFieldQuery(field, words, true);
    setPhraseSlop(0);
    return phrase;
  }

  @Override
  protected Query getPrefixQuery(String field, String start) throws ParseException {
    return anyOf(field, one -> super.getPrefixQuery(one, start));
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) throws ParseException {
    if (pattern.equals("*")) {
      return new MatchAllDocsQuery();
    }
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      throw refusal("a word cannot begin with * or ?"); // it would read all words there are
    }
    return anyOf(field, one -> super.getWildcardQuery(one, pattern));
  }

  @Override
  protected Query getFuzzyQuery(String field, String word, float likeness) throws ParseException {
    return anyOf(field, one -> super.getFuzzyQuery(one, word, likeness));
  }

  @Override
  protected Query getRangeQuery(
      String named,
      @Nullable String first,
      @Nullable String last,
      boolean isFirstIn,
      boolean isLastIn)
      throws ParseException {
    if (!named.equalsIgnoreCase(Fields.DATE)) {
      throw refusal("only date has ranges");
    }
    LocalDate since = first == null ? null : day(first, true);
    LocalDate until = last == null ? null : day(last, false);
    return Conditions.during(
        since == null || isFirstIn ? since : since.plusDays(1),
        until == null || isLastIn ? until : until.minusDays(1));
  }

  /** The first or the last day of 2026, 2026-03 or 2026-03-04. */
  private static LocalDate day(String written, boolean isFirst) throws ParseException {
    try {
      LocalDate first = LocalDate.parse(written + "-01-01".substring(missing(written)));
      if (isFirst || written.length() == 10) {
        return first;
      }
      return (written.length() == 4 ? first.plusYears(1) : first.plusMonths(1)).minusDays(1);
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw refusal("'" + written + "' is no day, month or year such as 2026-03-04");
    }
  }

  private static ParseException refusal(String reason) {
    return new ParseException(OURS + reason);
  }

  private static int missing(String written) {
    return switch (written.length()) {
      case 4 -> 0;
      case 7 -> 3;
      default -> 6;
    };
  }

  private Query anyOf(String written, Reading reading) throws ParseException {
    String field = written.toLowerCase(Locale.ROOT);
    List<String> named = FIELDS.get(field);
    if (named == null) {
      throw refusal("there is no field '" + written + "'");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String one : named) {
      float weight = field.equals(ANYWHERE) ? WEIGHTS.getOrDefault(one, 1f) : 1;
      for (String inIndex : inIndex(one)) {
        Query query = reading.of(inIndex);
        if (query != null) {
          any.add(weight == 1 ? query : new BoostQuery(query, weight), BooleanClause.Occur.SHOULD);
        }
      }
    }
    BooleanQuery built = any.build();
    // signs alone are no words: the parser leaves out what is null
    return built.clauses().isEmpty() ? none() : built;
  }

  @SuppressWarnings("NullAway")
  private static @Nullable Query none() {
    return null;
  }

  private Collection<String> inIndex(String field) {
    boolean isByLanguage = BY_LANGUAGE.contains(field);
    return isByLanguage
        ? known.languages().stream().map(language -> field + "." + language).toList()
        : List.of(field);
  }

  /** A query for one field of the index; null where no word is left of it. */
  private interface Reading {
    @Nullable Query of(String field) throws ParseException;
  }
}
