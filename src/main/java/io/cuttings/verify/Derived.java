package io.cuttings.verify;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.ListedParts;
import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.ledger.LedgerCheck;
import io.cuttings.search.IndexComparison;
import io.cuttings.search.PartIndex;
import io.cuttings.store.RowCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at what is derived from the archive: ledger, database and index. */
record Derived(ListedParts sorted, LedgerCheck ledger, RowCheck rows, IndexComparison index) {
  /** Later than any delivery. */
  static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

  /** The manifest's lines of a part as they are now. */
  List<Delivery> lines(Part part) {
    sorted.catchUp();
    return sorted.of(part);
  }

  /**
   * Looks at a part.
   *
   * @param before messages that were delivered later may be on their way
   * @param sink gets what is amiss
   */
  PartIndex check(Part part, Instant before, List<Finding> sink) {
    LedgerCheck.Rows deliveries =
        ledger.read(part); // before the lines, or a row could lack its line
    sink.addAll(LedgerCheck.compare(deliveries, lines(part)));
    sink.addAll(ledger.pending(part, before));
    sink.addAll(rows.check(part));
    PartIndex documents = index.check(part);
    sink.addAll(documents.findings());
    return documents;
  }

  /** What has no part. */
  List<Finding> whole() {
    List<Finding> findings = new ArrayList<>(rows.orphans());
    findings.addAll(index.whole());
    return findings;
  }
}
