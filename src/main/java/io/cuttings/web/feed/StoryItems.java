package io.cuttings.web.feed;

import io.cuttings.search.Order;
import io.cuttings.store.StoredItem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The items of one story.
 *
 * @param items earliest first
 */
record StoryItems(List<StoredItem> items) implements ItemSource {
  StoryItems {
    items = List.copyOf(items);
  }

  @Override
  public Stretch find(Days days, Order order, int first, int count) {
    List<StoredItem> wanted = new ArrayList<>(items);
    wanted.removeIf(item -> !days.contains(item.issueDate().atZone(ZoneOffset.UTC).toLocalDate()));
    if (order == Order.NEWEST) {
      Collections.reverse(wanted);
    }
    return new Stretch(wanted.size(), wanted.stream().skip(first).limit(count).toList());
  }
}
