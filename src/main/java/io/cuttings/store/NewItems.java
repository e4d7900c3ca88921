package io.cuttings.store;

import io.cuttings.story.IdentifiedItem;
import java.util.List;

/** What routes of a user's own are offered after a store. For any number of threads. */
public final class NewItems {

  /** The items that no earlier store of the same message had, in reading order. */
  public List<IdentifiedItem> of(StoredIssue stored) {
    return stored.newItems();
  }
}
