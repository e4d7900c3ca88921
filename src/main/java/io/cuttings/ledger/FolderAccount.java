package io.cuttings.ledger;

import java.time.Instant;

/**
 * A folder's sums on the server and in the ledger.
 *
 * @param uidValidity under which both were counted
 * @param onServer = archived + refused + missing
 * @param inLedger = archived + gone + takenAway
 * @param archived deliveries that are on the server too
 * @param missing on the server, and not in the ledger
 * @param gone delivered, and no longer on the server
 * @param takenAway delivered, and moved or deleted by the action after the archive
 * @param earlier deliveries under another UIDVALIDITY, whose UIDs say nothing now
 */
public record FolderAccount(
    String mailbox,
    String folder,
    Instant at,
    long uidValidity,
    long onServer,
    long inLedger,
    long archived,
    long refused,
    long missing,
    long gone,
    long takenAway,
    long earlier) {

  /** Whether the server has what the ledger has. */
  public boolean isEven() {
    return missing == 0 && gone == 0;
  }

  /** For people. */
  public String sums() {
    String sums =
        "on the server %d = %d archived + %d refused + %d missing; in the ledger %d = %d on the server + %d gone"
            .formatted(onServer, archived, refused, missing, inLedger, archived, gone);
    return sums
        + (takenAway == 0 ? "" : " + %d taken away afterwards".formatted(takenAway))
        + (earlier == 0 ? "" : "; %d under an earlier UIDVALIDITY".formatted(earlier));
  }
}
