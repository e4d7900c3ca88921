package io.cuttings.ledger;

import java.util.List;
import java.util.Map;

/**
 * A folder on the server beside the ledger.
 *
 * @param differences by kind, then UID
 * @param newlyGone how many of the gone were not missed before
 */
public record FolderComparison(
    FolderAccount account, List<Difference> differences, long newlyGone) {

  public FolderComparison {
    differences = List.copyOf(differences);
  }

  /** With titles for messages that have no issue, by UID. */
  public FolderComparison titled(Map<String, String> titles) {
    return new FolderComparison(
        account,
        differences.stream()
            .map(
                one ->
                    one.kind() == Difference.Kind.MISSING ? one.titled(titles.get(one.uid())) : one)
            .toList(),
        newlyGone);
  }

  /** The UIDs of a kind. */
  public List<String> uids(Difference.Kind kind) {
    return differences.stream().filter(d -> d.kind() == kind).map(Difference::uid).toList();
  }
}
