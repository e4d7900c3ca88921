package io.cuttings.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as {@code story decisions} prints it.
 *
 * @param kind split, pin or undo
 * @param rest what the items of a split never join again
 * @param undoes the decision that an undo takes back; else null
 * @param undone whether it was taken back
 * @param unknown items that it names and that are not stored: it waits for them
 */
public record DecisionRow(
    String decision,
    Instant at,
    String kind,
    List<String> items,
    List<String> rest,
    @Nullable String undoes,
    boolean undone,
    List<String> unknown) {

  public DecisionRow {
    items = List.copyOf(items);
    rest = List.copyOf(rest);
    unknown = List.copyOf(unknown);
  }
}
