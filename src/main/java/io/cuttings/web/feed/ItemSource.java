package io.cuttings.web.feed;

import io.cuttings.search.Order;
import io.cuttings.store.StoredItem;
import java.util.List;

/** Where the items of a feed come from. */
interface ItemSource {
  /**
   * Some of the items of these days, in an order that is the same each time.
   *
   * @param order by date
   * @param first of those wanted, counted from 0
   */
  Stretch find(Days days, Order order, int first, int count);

  /**
   * Items that follow each other.
   *
   * @param total how many there are in all
   */
  record Stretch(long total, List<StoredItem> items) {
    public Stretch {
      items = List.copyOf(items);
    }
  }
}
