package io.cuttings.replay.change;

import io.cuttings.store.ItemVersion;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param before null where it is new
 * @param after null where it is gone
 * @param kinds how the two differ; empty where they do not
 */
public record ItemChange(
    @Nullable ItemVersion before, @Nullable ItemVersion after, Set<Kind> kinds) {

  /** A way in which an item differs; one that is kept can differ in several. */
  public enum Kind {
    /** Only the later cut has it. */
    GAINED,
    /** Only the earlier cut has it. */
    LOST,
    /** It stands in another section, or before others that it stood behind. */
    MOVED,
    /** It has another headline. */
    RETITLED,
    /** It has another text. */
    REWORDED,
    /** It has another link, source, label or pay-wall mark. */
    AMENDED,
    /** It has another id, to which the earlier one leads. */
    RENAMED
  }

  public ItemChange {
    kinds = Collections.unmodifiableSet(kinds);
  }

  static ItemChange gained(ItemVersion after) {
    return new ItemChange(null, after, EnumSet.of(Kind.GAINED));
  }

  static ItemChange lost(ItemVersion before) {
    return new ItemChange(before, null, EnumSet.of(Kind.LOST));
  }

  static ItemChange kept(ItemVersion before, ItemVersion after, boolean isInOrder) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!isInOrder || !Objects.equals(before.placed().section(), after.placed().section())) {
      kinds.add(Kind.MOVED);
    }
    if (!Objects.equals(before.placed().title(), after.placed().title())) {
      kinds.add(Kind.RETITLED);
    }
    if (!before.placed().text().equals(after.placed().text())) {
      kinds.add(Kind.REWORDED);
    }
    if (!hasSameDetails(before, after)) {
      kinds.add(Kind.AMENDED);
    }
    if (!before.placed().id().equals(after.placed().id())) {
      kinds.add(Kind.RENAMED);
    }
    return new ItemChange(before, after, kinds);
  }

  private static boolean hasSameDetails(ItemVersion before, ItemVersion after) {
    return Objects.equals(before.url(), after.url())
        && Objects.equals(before.source(), after.source())
        && Objects.equals(before.label(), after.label())
        && before.paywalled() == after.paywalled();
  }

  /** Whether both cuts have it. */
  public boolean isKept() {
    return before != null && after != null;
  }
}
