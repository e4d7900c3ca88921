package io.cuttings.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided about items, which are named by their ids whether they are stored or not.
 *
 * @param id twelve hexadecimal digits, from the rest
 * @param at when; a later decision about the same items wins over an earlier one
 * @param items that are cut out, or that are one story; sorted; none for an undo
 * @param rest the items that the items of a split never join again; sorted; else none
 * @param undoes the id of the decision that an undo takes back; else null
 */
public record Decision(
    String id,
    Instant at,
    Kind kind,
    List<String> items,
    List<String> rest,
    @Nullable String undoes) {
  private static final int ID_LENGTH = 12;

  /** What can be decided. */
  public enum Kind {
    /** some items are another story than the rest */
    SPLIT,
    /** some items are one story */
    PIN,
    /** an earlier decision was wrong */
    UNDO
  }

  public Decision {
    items = List.copyOf(items);
    rest = List.copyOf(rest);
    boolean isWhole =
        switch (kind) {
          case SPLIT -> !items.isEmpty() && !rest.isEmpty() && undoes == null;
          case PIN -> items.size() > 1 && rest.isEmpty() && undoes == null;
          case UNDO -> items.isEmpty() && rest.isEmpty() && undoes != null;
        };
    if (!isWhole) {
      throw new IllegalArgumentException("No " + kind + ": " + items + ", " + rest + ", " + undoes);
    }
  }

  /** Cuts items off from the rest of a story. */
  public static Decision split(Instant at, Collection<String> items, Collection<String> rest) {
    return of(at, Kind.SPLIT, items, rest, null);
  }

  /** Holds items in one story. */
  public static Decision pin(Instant at, Collection<String> items) {
    return of(at, Kind.PIN, items, List.of(), null);
  }

  /** Takes a decision back. */
  public static Decision undo(Instant at, String decision) {
    return of(at, Kind.UNDO, List.of(), List.of(), decision);
  }

  private static Decision of(
      Instant now,
      Kind kind,
      Collection<String> items,
      Collection<String> rest,
      @Nullable String undoes) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    List<String> sorted = List.copyOf(new TreeSet<>(items));
    List<String> others = List.copyOf(new TreeSet<>(rest));
    String all =
        String.join(" ", at.toString(), kind.name(), "" + sorted, "" + others, "" + undoes);
    UUID digest = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    String id = digest.toString().replace("-", "").substring(0, ID_LENGTH);
    return new Decision(id, at, kind, sorted, others, undoes);
  }
}
