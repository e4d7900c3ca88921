package io.cuttings.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The publications that a reader can name by words: few enough to be kept beside the index, where
 * their names would stand with every item. For any number of threads.
 */
final class PublicationNames {
  private final Analyzer analyzer;
  private final Map<String, String> names;
  private final Map<String, Set<String>> words = new HashMap<>();

  /**
   * @param names by id
   */
  PublicationNames(Map<String, String> names, Analyzer analyzer) {
    this.analyzer = analyzer;
    this.names = Map.copyOf(names);
    names.forEach((id, name) -> words.put(id, words(name + "\n" + id)));
  }

  /** The ids of those whose name or id has all these words. */
  List<String> named(String wanted) {
    Set<String> all = words(wanted);
    return words.entrySet().stream()
        .filter(entry -> !all.isEmpty() && entry.getValue().containsAll(all))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The name of a publication; its id where it is not known. */
  String name(String id) {
    return names.getOrDefault(id, id);
  }

  private Set<String> words(String text) {
    Set<String> found = new HashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(Fields.PUBLICATION, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(term.toString());
        // the parts of an id such as harbour-letter.example are words too
        found.addAll(List.of(term.toString().split("[.]", -1)));
      }
      tokens.end();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can be read
    }
  }
}
