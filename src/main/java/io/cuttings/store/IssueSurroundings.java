package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an issue beside its text.
 *
 * @param firstKey of the first delivery of the same issue; its own archive key where it is that
 * @param language BCP 47; {@code und} where it could not be told
 * @param warnings what was amiss in the message
 * @param previous the issue of the same publication before it; null where it is the first
 * @param next the issue of the same publication after it; null where it is the latest
 * @param arrivals of this issue, in whatever message, in the order of their times
 */
public record IssueSurroundings(
    ArchiveKey firstKey,
    String language,
    List<String> warnings,
    @Nullable IssueHead previous,
    @Nullable IssueHead next,
    List<IssueArrival> arrivals) {

  public IssueSurroundings {
    warnings = List.copyOf(warnings);
    arrivals = List.copyOf(arrivals);
  }
}
