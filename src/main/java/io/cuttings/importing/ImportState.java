package io.cuttings.importing;

import io.cuttings.mailfile.Bookmark;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How far an import is.
 *
 * @param begun when it began, in this run or in an earlier one that was broken off
 * @param counts of the groups that are archived
 * @param refused in those groups
 * @param bookmark behind those groups
 * @param intended brief keys of messages that the archive did not hold when the import came to
 *     them, and that may be there by now, since it was broken off in their midst
 * @param groups how many groups were begun
 */
public record ImportState(
    Instant begun,
    Counts counts,
    List<Refused> refused,
    Bookmark bookmark,
    Set<String> intended,
    long groups) {

  public ImportState {
    refused = List.copyOf(refused);
    intended = Set.copyOf(intended);
  }

  /** Whether an earlier run was broken off. */
  public boolean isResumed() {
    return groups > 0;
  }
}
