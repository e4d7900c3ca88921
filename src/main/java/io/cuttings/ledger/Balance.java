package io.cuttings.ledger;

import io.cuttings.archive.Place;
import java.util.List;

/**
 * Whether the ledger has what the manifest has.
 *
 * @param counts the ledger's sums
 * @param lines distinct deliveries in the manifest
 * @param absent places of the manifest's deliveries that the ledger lacks
 */
public record Balance(LedgerCounts counts, long lines, List<Place> absent) {

  public Balance {
    absent = List.copyOf(absent);
  }

  /**
   * Deliveries of the ledger that the manifest lacks: a rebuild would lose them. The sums are older
   * than the lines, so mail that arrived between them is not taken for a difference.
   */
  public long unlisted() {
    return Math.max(0, counts.deliveries() - (lines - absent.size()));
  }

  public boolean isEven() {
    return absent.isEmpty() && unlisted() == 0;
  }
}
