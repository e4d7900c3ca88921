package io.cuttings.store;

import java.time.Instant;

/**
 * Which version of the library one reads: while it is equal, so is all that is derived from it.
 *
 * @param libraryId of this database; one that is built anew has another
 * @param change number of the latest change; 0 where nothing was ever stored
 * @param changedAt when that was
 */
public record LibraryState(String libraryId, long change, Instant changedAt) {}
