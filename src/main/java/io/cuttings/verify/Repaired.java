package io.cuttings.verify;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Place;
import java.util.List;

/**
 * What a repair did to ledger and rows.
 *
 * @param entered lines of the manifest that the ledger did not have
 * @param removed places of deliveries that the manifest did not have
 * @param withdrawn messages that neither manifest nor archive had
 * @param listed objects that got a line in the manifest
 * @param orphans rows that belonged to nothing
 * @param ingest messages whose rows are now to be made anew, by their ingest
 */
public record Repaired(
    int entered,
    List<Place> removed,
    List<ArchiveKey> withdrawn,
    List<ArchiveKey> listed,
    int orphans,
    List<ArchiveKey> ingest) {

  public Repaired {
    removed = List.copyOf(removed);
    withdrawn = List.copyOf(withdrawn);
    listed = List.copyOf(listed);
    ingest = List.copyOf(ingest);
  }
}
