package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.util.List;

/**
 * What a reconciliation did and found.
 *
 * @param entered deliveries of the manifest that the database did not have
 * @param recovered messages of the archive that had no line in the manifest, and have one now
 * @param damaged messages of the archive without a line, whose octets are no longer sound: they get
 *     none
 * @param missing messages that were delivered and that the archive does not hold
 * @param pending messages to ingest, in the order of their first delivery; the missing are not
 *     among them
 */
public record Reconciled(
    long entered,
    List<ArchiveKey> recovered,
    List<ArchiveKey> damaged,
    List<ArchiveKey> missing,
    List<ArchiveKey> pending) {

  public Reconciled {
    recovered = List.copyOf(recovered);
    damaged = List.copyOf(damaged);
    missing = List.copyOf(missing);
    pending = List.copyOf(pending);
  }
}
