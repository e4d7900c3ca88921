package io.cuttings.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Makes a query of what a reader typed. What cannot be read as the language of queries is taken for
 * plain words, and a remark says so. For any number of threads.
 */
final class WordsReader {
  private static final int LONGEST = 1000;

  private static final Pattern ADDRESS = Pattern.compile("(?<![\\w:\"])https?://[^\\s\"]+");

  /** Several words and no sign of a query. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!.*(?:\\b(?:AND|OR|NOT)\\b|[\":*?~^()\\[\\]{}|&]|(?:^|\\s)[-+!]))\\S+(?:\\s+\\S+)+");

  private final Analyzer analyzer = Analysis.ofQuery();

  Analyzer analyzer() {
    return analyzer;
  }

  /**
   * @param known what the index has
   */
  Words read(String typed, Readers.Known known) {
    String words = typed.strip();
    if (words.isEmpty()) {
      return new Words(new MatchAllDocsQuery(), List.of());
    }
    if (words.length() > LONGEST) {
      return new Words(
          new MatchNoDocsQuery(), List.of("The search is longer than 1,000 characters."));
    }
    try {
      return read(parse(prepared(words), known, QueryParser.Operator.AND));
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      return plain(words, known, e);
    }
  }

  /**
   * The same words, of which one is enough; to be asked for where no item has all of them.
   *
   * @return a query that finds nothing where the words are written as a query
   */
  Words readAny(String typed, Readers.Known known) {
    if (!PLAIN.matcher(typed.strip()).matches()) {
      return new Words(new MatchNoDocsQuery(), List.of());
    }
    try {
      Query any = parse(prepared(typed.strip()), known, QueryParser.Operator.OR);
      return new Words(
          any == null ? new MatchNoDocsQuery() : any,
          List.of("No item has all the words; these have some of them."));
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      return new Words(new MatchNoDocsQuery(), List.of());
    }
  }

  /**
   * Writes what is no query in the way of queries: an address of the web, and the signs of paths
   * and of names in programs. There are no regular expressions, which slashes would begin.
   */
  private static String prepared(String words) {
    String addresses =
        ADDRESS
            .matcher(words)
            .replaceAll(m -> Matcher.quoteReplacement("url:\"" + m.group() + "\""));
    return addresses.replace("/", "\\/").replace("::", "\\:\\:");
  }

  private @Nullable Query parse(String words, Readers.Known known, QueryParser.Operator operator)
      throws ParseException {
    Query query = new WordsParser(analyzer, known, operator).parse(words);
    boolean isNegative =
        query instanceof BooleanQuery all
            && !all.clauses().isEmpty()
            && all.clauses().stream().allMatch(BooleanClause::isProhibited);
    // without a word that stands for something, everything else is meant
    return isNegative ? everythingBut((BooleanQuery) query) : query;
  }

  private static Query everythingBut(BooleanQuery some) {
    BooleanQuery.Builder others =
        new BooleanQuery.Builder().add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST);
    some.clauses().forEach(others::add);
    return others.build();
  }

  private static Words read(@Nullable Query query) {
    return query == null || (query instanceof BooleanQuery all && all.clauses().isEmpty())
        ? new Words(new MatchNoDocsQuery(), List.of("There is no word in the search."))
        : new Words(query, List.of());
  }

  private Words plain(String words, Readers.Known known, Exception why) {
    try {
      Words plain = read(parse(QueryParser.escape(words), known, QueryParser.Operator.AND));
      return new Words(
          plain.query(), List.of("The search was taken for plain words: " + reason(why) + "."));
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      return new Words(new MatchNoDocsQuery(), List.of("The search cannot be read."));
    }
  }

  /** Our own reasons are for the reader; the parser's speak of tokens. */
  private static String reason(Exception why) {
    String message = String.valueOf(why.getMessage());
    int end = message.lastIndexOf(WordsParser.OURS);
    if (end >= 0) {
      return message.substring(end + WordsParser.OURS.length());
    }
    return why instanceof IndexSearcher.TooManyClauses
        ? "it stands for too many words"
        : "quotation marks, brackets or signs do not fit together";
  }

  /**
   * What was read.
   *
   * @param remarks sentences for the reader
   */
  record Words(Query query, List<String> remarks) {}
}
