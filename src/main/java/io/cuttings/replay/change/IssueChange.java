package io.cuttings.replay.change;

import io.cuttings.store.IssueVersion;
import io.cuttings.store.ItemVersion;
import io.cuttings.story.Continuity;
import io.cuttings.story.PlacedItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an issue.
 *
 * @param before null where it was not stored
 * @param after null where it is not stored any more
 * @param items in reading order, those that are gone where they stood
 */
public record IssueChange(
    @Nullable IssueVersion before,
    @Nullable IssueVersion after,
    List<FieldChange> fields,
    List<ItemChange> items) {

  /** In one word. */
  public enum Kind {
    UNCHANGED,
    CHANGED,
    NEW,
    GONE
  }

  public IssueChange {
    fields = List.copyOf(fields);
    items = List.copyOf(items);
  }

  static IssueChange between(@Nullable IssueVersion before, @Nullable IssueVersion after) {
    List<ItemVersion> earlier = before == null ? List.of() : before.items();
    List<ItemVersion> later = after == null ? List.of() : after.items();
    List<FieldChange> fields =
        before == null || after == null ? List.of() : FieldChange.between(before, after);
    return new IssueChange(before, after, fields, items(earlier, later));
  }

  private static List<ItemChange> items(List<ItemVersion> before, List<ItemVersion> after) {
    Continuity continuity = Continuity.of(placed(before), placed(after));
    Map<PlacedItem, Integer> earlier = ranks(before);
    Map<PlacedItem, Integer> later = ranks(after);
    int[] origins = new int[after.size()]; // by rank in the later cut: that in the earlier, or -1
    Arrays.fill(origins, -1);
    for (Continuity.Kept kept : continuity.kept()) {
      origins[Objects.requireNonNull(later.get(kept.after()))] =
          Objects.requireNonNull(earlier.get(kept.before()));
    }
    return aligned(before, after, origins);
  }

  private static List<PlacedItem> placed(List<ItemVersion> items) {
    return items.stream().map(ItemVersion::placed).toList();
  }

  private static Map<PlacedItem, Integer> ranks(List<ItemVersion> items) {
    Map<PlacedItem, Integer> ranks = new HashMap<>();
    for (ItemVersion item : items) {
      ranks.put(item.placed(), ranks.size());
    }
    return ranks;
  }

  /** Both in one order: the later one's, and what is gone before what it stood before. */
  private static List<ItemChange> aligned(
      List<ItemVersion> before, List<ItemVersion> after, int[] origins) {
    Set<Integer> steady = Steady.of(origins);
    List<ItemChange> changes = new ArrayList<>();
    boolean[] isKept = new boolean[before.size()];
    for (int origin : origins) {
      if (origin >= 0) {
        isKept[origin] = true;
      }
    }
    int shown = 0;
    for (int rank = 0; rank < origins.length; rank++) {
      int origin = origins[rank];
      boolean isInOrder = origin >= 0 && steady.contains(origin);
      if (isInOrder) {
        shown = addLost(before, shown, origin, isKept, changes);
      }
      changes.add(
          origin < 0
              ? ItemChange.gained(after.get(rank))
              : ItemChange.kept(before.get(origin), after.get(rank), isInOrder));
    }
    addLost(before, shown, before.size(), isKept, changes);
    return changes;
  }

  private static int addLost(
      List<ItemVersion> before, int from, int to, boolean[] isKept, List<ItemChange> changes) {
    for (int i = from; i < to; i++) {
      if (!isKept[i]) {
        changes.add(ItemChange.lost(before.get(i)));
      }
    }
    return to;
  }

  public Kind kind() {
    if (before == null) {
      return Kind.NEW;
    }
    if (after == null) {
      return Kind.GONE;
    }
    boolean isSame = fields.isEmpty() && items.stream().allMatch(item -> item.kinds().isEmpty());
    return isSame ? Kind.UNCHANGED : Kind.CHANGED;
  }

  /** As it is now, or was last. */
  public IssueVersion issue() {
    return after == null ? Objects.requireNonNull(before) : after;
  }
}
