package io.cuttings.cli;

import io.cuttings.archive.FixityReport;
import io.cuttings.ledger.LedgerCounts;
import java.util.ArrayList;
import java.util.List;

/** What is amiss between archive, manifest and ledger, a sentence each. */
final class Balance {
  private Balance() {}

  static List<String> findings(FixityReport archive, LedgerCounts ledger) {
    List<String> findings = new ArrayList<>();
    archive.damaged().forEach(key -> findings.add("damaged: " + key + " has other octets"));
    archive.missing().forEach(key -> findings.add("missing: " + key + " is in the manifest alone"));
    archive
        .unlisted()
        .forEach(key -> findings.add("unlisted: " + key + " is in no line of the manifest"));
    archive.foreign().forEach(file -> findings.add("foreign: " + file + " is no object"));
    if (archive.deliveries() != ledger.deliveries()) {
      findings.add(
          "unbalanced: %d deliveries in the manifest, %d in the ledger; a start of the daemon mends it"
              .formatted(archive.deliveries(), ledger.deliveries()));
    }
    if (ledger.pending() > 0) {
      findings.add(
          "pending: %d messages are neither stored nor dead; the daemon or a replay ingests them"
              .formatted(ledger.pending()));
    }
    return findings;
  }
}
