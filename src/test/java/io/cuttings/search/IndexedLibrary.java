package io.cuttings.search;

import io.cuttings.camel.TestDatabase;
import io.cuttings.store.Changes;
import io.cuttings.store.Database;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.StoreRoute;
import io.cuttings.story.IdentifiedIssue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** A database of a test, the route that fills it, and the index of it in a folder. */
public final class IndexedLibrary implements AutoCloseable {
  private final Database database;
  private final StoreRoute route;
  final ItemQueries items;
  final ItemIndex index;
  final Searcher searcher;

  public IndexedLibrary(Path folder) {
    database = Database.open(TestDatabase.newUrl(), "sa", "");
    database.migrate();
    route = new StoreRoute(database);
    items = new ItemQueries(database.dataSource());
    index = ItemIndex.open(folder, new Changes(database.dataSource()), Clock.systemUTC());
    searcher = new Searcher(index, items);
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  public Searcher searcher() {
    return searcher;
  }

  public ItemIndex index() {
    return index;
  }

  public void store(IdentifiedIssue issue) {
    route.store(issue);
  }

  IndexCheck check() {
    return index.check(items);
  }

  /** The headlines that are found, in their order. */
  List<String> titles(String words) {
    return titles(Search.of(words, Order.RELEVANCE));
  }

  List<String> titles(Search search) {
    return searcher.find(search, 0, 50).hits().stream()
        .map(hit -> String.valueOf(hit.item().title()))
        .toList();
  }

  @Override
  public void close() {
    searcher.close();
    index.close();
    route.close();
    database.close();
  }
}
