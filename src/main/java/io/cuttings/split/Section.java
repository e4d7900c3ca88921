package io.cuttings.split;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A headed part of an issue; the title is null before the first heading. */
public record Section(@Nullable String title, List<Item> items) {

  public Section {
    items = List.copyOf(items);
  }
}
