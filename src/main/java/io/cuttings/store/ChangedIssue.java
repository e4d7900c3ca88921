package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.util.List;

/**
 * An issue as its latest change left it.
 *
 * @param items in reading order; none where it is a redelivery, whose items are those of the first
 */
public record ChangedIssue(ChangePlace place, List<StoredItem> items) {

  public ChangedIssue {
    items = List.copyOf(items);
  }

  public ArchiveKey archiveKey() {
    return new ArchiveKey(place.archiveKey());
  }
}
