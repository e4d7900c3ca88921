package io.cuttings.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of a stored issue; the title is null before the first heading. */
public record StoredSection(int position, @Nullable String title, List<StoredItem> items) {

  public StoredSection {
    items = List.copyOf(items);
  }
}
