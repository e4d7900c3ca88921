package io.cuttings.finding;

import java.util.Locale;

/** What can be amiss in a home; whether it can be made anew from what is not. */
public enum Kind {
  /** An object of the archive has other octets than its key names, or cannot be read. */
  DAMAGED(false),
  /** The manifest names a message that the archive does not hold. */
  MISSING(false),
  /** The manifest gives a message another size than its octets have. */
  MISSIZED(false),
  /** A sound object that no line of the manifest names. */
  UNLISTED(true),
  /** A file in the archive that is no object. */
  FOREIGN(false),
  /** A line of the manifest that the ledger lacks. */
  UNENTERED(true),
  /** A delivery or message of the ledger that no line of the manifest names. */
  UNBACKED(true),
  /** A message that is neither stored nor dead. */
  PENDING(true),
  /** Rows of an issue are missing. */
  MISSING_ROW(true),
  /** Rows that no store of an issue left. */
  SURPLUS_ROW(true),
  /** Issues whose last changes the index lacks. */
  BEHIND(true),
  /** An item without a document in the index. */
  MISSING_DOCUMENT(true),
  /** A document without an item. */
  SURPLUS_DOCUMENT(true),
  /** A document that was made of an earlier state of its item. */
  STALE_DOCUMENT(true),
  /** The index's files cannot be read or fail their check sums. */
  UNREADABLE_INDEX(true);

  private final boolean isRepairable;

  Kind(boolean isRepairable) {
    this.isRepairable = isRepairable;
  }

  /** Whether it concerns what is derived: a repair makes it anew. */
  public boolean isRepairable() {
    return isRepairable;
  }

  /** As it is printed: lower case, words parted by hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind of a printed word.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
