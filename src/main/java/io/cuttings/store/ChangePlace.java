package io.cuttings.store;

/**
 * A place in the order of changes: an issue's latest change, of several issues in one change the
 * issue with this archive key.
 */
public record ChangePlace(long change, String archiveKey) {
  /** Before all changes. */
  public static final ChangePlace START = new ChangePlace(-1, "");

  public boolean isAfter(ChangePlace other) {
    return change == other.change
        ? archiveKey.compareTo(other.archiveKey) > 0
        : change > other.change;
  }
}
