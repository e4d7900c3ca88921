package io.cuttings.search;

import io.cuttings.CuttingsException;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.LibraryState;
import io.cuttings.store.StoredItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Finds items by words and conditions. The index says which and in what order, the database what
 * they are: page, command, feeds and API have the same hits in the same order. For any number of
 * threads.
 */
public final class Searcher implements AutoCloseable {
  /** Hits that readers reach by turning pages; whoever wants more narrows the search. */
  public static final int DEEPEST = 10_000;

  private static final String NO_INDEX =
      "There is no search index yet; the daemon makes it, or the command index.";

  private static final SortField NEWEST =
      LongField.newSortField(Fields.DATE, true, SortedNumericSelector.Type.MIN);
  private static final SortField OLDEST =
      LongField.newSortField(Fields.DATE, false, SortedNumericSelector.Type.MIN);
  private static final SortField PLACE = new SortField(Fields.PLACE, SortField.Type.LONG);
  private static final SortField NUMBER = new SortField(Fields.NUMBER, SortField.Type.LONG);

  private final Readers readers;
  private final ItemQueries items;
  private final WordsReader words = new WordsReader();
  private final Highlights highlights = new Highlights(words.analyzer());

  public Searcher(ItemIndex index, ItemQueries items) {
    this.readers = new Readers(index.directory(), items, words.analyzer());
    this.items = items;
  }

  /**
   * The hits of a search.
   *
   * @param first of the hits that are returned, counted from 0
   * @param count how many at most
   * @throws IllegalArgumentException where there can be no such hits
   */
  public Found find(Search search, int first, int count) {
    if (first < 0 || count < 1) {
      throw new IllegalArgumentException("There are no hits from " + first + " on");
    }
    try {
      return readers.read(state -> find(search, first, count, state));
    } catch (IndexNotFoundException e) {
      return new Found(0, List.of(), List.of(), List.of(NO_INDEX));
    } catch (IndexSearcher.TooManyClauses e) {
      return new Found(0, List.of(), List.of(), List.of("The search stands for too many words."));
    } catch (IOException e) {
      throw new CuttingsException("Cannot search the index: " + e.getMessage(), e);
    }
  }

  /**
   * The state of the library as far as a search shows it: the index follows the database, and what
   * is found depends on both.
   */
  public LibraryState seen(LibraryState database) {
    try {
      return readers.read(state -> state.seen(database));
    } catch (IndexNotFoundException e) {
      return database;
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the search index: " + e.getMessage(), e);
    }
  }

  /** Where no item has all the words, those are shown that have some; a feed is not to be so. */
  private Found find(Search search, int first, int count, Readers.State state) throws IOException {
    WordsReader.Words read = words.read(search.words(), state.known());
    Found found = find(search, read, first, count, state);
    if (found.total() > 0 || search.order() != Order.RELEVANCE) {
      return found;
    }
    Found some = find(search, words.readAny(search.words(), state.known()), first, count, state);
    return some.total() > 0 ? some : found;
  }

  private Found find(
      Search search, WordsReader.Words read, int first, int count, Readers.State state)
      throws IOException {
    IndexSearcher index = state.searcher();
    Object[] results =
        index.search(
            Conditions.on(read.query(), search),
            new MultiCollectorManager(
                new TopFieldCollectorManager(sort(search), first + count, null, Integer.MAX_VALUE),
                new FacetsCollectorManager()));
    TopFieldDocs top = (TopFieldDocs) results[0];
    ScoreDoc[] docs =
        Arrays.copyOfRange(
            top.scoreDocs, Math.min(first, top.scoreDocs.length), top.scoreDocs.length);
    return new Found(
        top.totalHits.value,
        hits(docs, search, read.query(), index),
        state.facets((FacetsCollector) results[1]),
        read.remarks());
  }

  private static Sort sort(Search search) {
    boolean hasWords = !search.words().isBlank();
    if (search.order() == Order.RELEVANCE && hasWords) {
      return new Sort(SortField.FIELD_SCORE, NEWEST, PLACE, NUMBER);
    }
    return search.order() == Order.OLDEST
        ? new Sort(OLDEST, PLACE, NUMBER)
        : new Sort(NEWEST, PLACE, NUMBER);
  }

  /** What has gone from the database since the index was written is left out. */
  private List<Hit> hits(ScoreDoc[] docs, Search search, Query query, IndexSearcher index)
      throws IOException {
    List<Long> numbers = numbers(docs, index);
    Map<Long, StoredItem> found =
        items.numbered(numbers).stream()
            .collect(Collectors.toMap(ItemQueries::number, Function.identity()));
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      StoredItem item = found.get(numbers.get(i));
      if (item != null) {
        hits.add(highlights.hit(item, query, score(docs[i], search)));
      }
    }
    return hits;
  }

  private static double score(ScoreDoc doc, Search search) {
    boolean isScored = search.order() == Order.RELEVANCE && !search.words().isBlank();
    return isScored && doc instanceof FieldDoc sorted
        ? ((Number) sorted.fields[0]).doubleValue()
        : 0;
  }

  private static List<Long> numbers(ScoreDoc[] docs, IndexSearcher index) throws IOException {
    List<LeafReaderContext> leaves = index.getIndexReader().leaves();
    List<Long> numbers = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.NUMBER);
      numbers.add(values.advanceExact(doc.doc - leaf.docBase) ? values.longValue() : 0);
    }
    return numbers;
  }

  @Override
  public void close() {
    readers.close();
  }
}
