package io.cuttings.search;

import io.cuttings.store.ItemQueries;
import io.cuttings.store.LibraryState;
import io.cuttings.story.UrlCanonicaliser;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The index as its latest commit left it, shared by all who search, and what is worth keeping of it
 * until the next one. For any number of threads.
 */
final class Readers implements AutoCloseable {
  private static final int FACET_VALUES = 12;

  private final Directory directory;
  private final ItemQueries items;
  private final Analyzer analyzer;
  private @Nullable SearcherManager searchers;
  private volatile @Nullable State latest;

  Readers(Directory directory, ItemQueries items, Analyzer analyzer) {
    this.analyzer = analyzer;
    this.directory = directory;
    this.items = items;
  }

  /** What is done with the index. */
  interface Reading<T> {
    T of(State state) throws IOException;
  }

  <T> T read(Reading<T> reading) throws IOException {
    SearcherManager open = searchers();
    open.maybeRefresh();
    IndexSearcher searcher = open.acquire();
    try {
      return reading.of(state(searcher));
    } finally {
      open.release(searcher);
    }
  }

  private synchronized SearcherManager searchers() throws IOException {
    SearcherManager open = searchers;
    if (open == null) {
      open = new SearcherManager(directory, new SearcherFactory());
      searchers = open;
    }
    return open;
  }

  private State state(IndexSearcher searcher) throws IOException {
    State known = latest;
    if (known != null && known.searcher == searcher) {
      return known;
    }
    State made =
        State.of(searcher, new PublicationNames(items.publicationNames(), analyzer), items);
    latest = made;
    return made;
  }

  @Override
  public synchronized void close() {
    if (searchers != null) {
      try {
        searchers.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e); // files that are only read close
      }
    }
  }

  /**
   * What a reader can name.
   *
   * @param languages whose fields the index has
   */
  record Known(Set<String> languages, PublicationNames publications, ItemQueries items) {
    private static final UrlCanonicaliser URLS = new UrlCanonicaliser();

    Known {
      languages = Set.copyOf(languages);
    }

    /** The items whose link is this, however it is written. */
    long[] numbersOf(String url) {
      return items.numbersOf(URLS.canonicalise(url).key());
    }
  }

  /**
   * One commit.
   *
   * @param known what it has
   * @param mark how far the index is
   * @param writtenAt when
   * @param facets null where it holds no document
   */
  record State(
      IndexSearcher searcher,
      Known known,
      IndexMark mark,
      Instant writtenAt,
      @Nullable SortedSetDocValuesReaderState facets) {

    static State of(IndexSearcher searcher, PublicationNames publications, ItemQueries items)
        throws IOException {
      DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
      Map<String, String> commit = reader.getIndexCommit().getUserData();
      Set<String> languages = new TreeSet<>();
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
        if (field.name.indexOf('.') > 0) {
          languages.add(Fields.languageOf(field.name));
        }
      }
      return new State(
          searcher,
          new Known(languages, publications, items),
          IndexMark.of(commit),
          IndexMark.writtenAt(commit),
          reader.numDocs() == 0
              ? null
              : new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS_CONFIG));
    }

    LibraryState seen(LibraryState database) {
      Instant latest = writtenAt.isAfter(database.changedAt()) ? writtenAt : database.changedAt();
      return new LibraryState(database.libraryId() + mark.place(), database.change(), latest);
    }

    /** Counts what the hits have in common. */
    List<Facet> facets(FacetsCollector hits) throws IOException {
      if (facets == null) {
        return List.of();
      }
      Facets counts = new SortedSetDocValuesFacetCounts(facets, hits);
      List<Facet> found = new ArrayList<>();
      for (String field : Fields.FACETS) {
        FacetResult result = counts.getTopChildren(FACET_VALUES, field);
        if (result != null) {
          found.add(facet(result));
        }
      }
      return found;
    }

    private Facet facet(FacetResult result) {
      List<Facet.Value> values = new ArrayList<>();
      for (LabelAndValue value : result.labelValues) {
        values.add(
            new Facet.Value(value.label, name(result.dim, value.label), value.value.longValue()));
      }
      return new Facet(result.dim, values);
    }

    private String name(String field, String value) {
      if (field.equals(Fields.LANGUAGE)) {
        return value.equals("und")
            ? "unknown"
            : Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
      }
      return field.equals(Fields.PUBLICATION) ? known.publications().name(value) : value;
    }
  }
}
