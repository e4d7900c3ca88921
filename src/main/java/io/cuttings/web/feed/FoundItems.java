package io.cuttings.web.feed;

import io.cuttings.search.Found;
import io.cuttings.search.Hit;
import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.search.Searcher;
import java.util.List;

/** The items that a search finds; everything and each publication are searches too. */
record FoundItems(Searcher searcher, Search search) implements ItemSource {

  @Override
  public Stretch find(Days days, Order order, int first, int count) {
    Days both = days.within(new Days(search.since(), search.until()));
    if (both.isEmpty()) {
      return new Stretch(0, List.of());
    }
    Found found = searcher.find(narrowed(both, order), first, count);
    return new Stretch(found.total(), found.hits().stream().map(Hit::item).toList());
  }

  private Search narrowed(Days days, Order order) {
    return new Search(
        search.words(),
        search.publication(),
        search.section(),
        search.source(),
        search.language(),
        days.since(),
        days.until(),
        order);
  }
}
