package io.cuttings.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues that meet every condition; null stands for none.
 *
 * @param from the first moment of their dates
 * @param before the first moment after them
 * @param publications ids; newsletters of one of them
 */
public record IssueSelection(
    @Nullable Instant from, @Nullable Instant before, @Nullable List<String> publications) {
  public static final IssueSelection ALL = new IssueSelection(null, null, null);

  public IssueSelection {
    publications = publications == null ? null : List.copyOf(publications);
  }

  /** The conditions on issue {@code i}, from "where" on; empty where there are none. */
  String where() {
    List<String> conditions = new ArrayList<>();
    if (from != null) {
      conditions.add("i.issue_date >= ?");
    }
    if (before != null) {
      conditions.add("i.issue_date < ?");
    }
    if (publications != null) {
      String marks = String.join(", ", publications.stream().map(id -> "?").toList());
      conditions.add("i.kind = 'newsletter'");
      conditions.add("i.publication_id in (" + marks + ")");
    }
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions) + "\n";
  }

  /** What is bound to them. */
  Object[] values() {
    List<Object> values = new ArrayList<>();
    if (from != null) {
      values.add(from);
    }
    if (before != null) {
      values.add(before);
    }
    if (publications != null) {
      values.addAll(publications);
    }
    return values.toArray();
  }
}
