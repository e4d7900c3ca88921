package io.cuttings.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
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
      return read(parse(words, known));
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      return plain(words, known, e);
    }
  }

  private @Nullable Query parse(String words, Readers.Known known) throws ParseException {
    return new WordsParser(analyzer, known).parse(words);
  }

  private static Words read(@Nullable Query query) {
    return query == null
        ? new Words(new MatchNoDocsQuery(), List.of("There is no word in the search."))
        : new Words(query, List.of());
  }

  private Words plain(String words, Readers.Known known, Exception why) {
    try {
      Words plain = read(parse(QueryParser.escape(words), known));
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
