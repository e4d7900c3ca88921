package io.cuttings.verify;

import static java.util.stream.Collectors.groupingBy;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Fixity;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Part;
import io.cuttings.archive.Place;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import io.cuttings.ledger.LedgerRepair;
import io.cuttings.ledger.Reconciliation;
import io.cuttings.search.IndexComparison;
import io.cuttings.search.ItemIndex;
import io.cuttings.store.RowRepair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes anew what is derived from archive and manifest, where a verification found it amiss. No
 * object is written, moved or removed; the manifest gets lines for objects that have none. One
 * thread; others may archive, ingest and index meanwhile.
 */
public final class Repair {
  private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

  /** Where more issues are concerned, the whole index is quicker. */
  private static final int MANY = 5000;

  private final Fixity fixity;
  private final Manifest manifest;
  private final Reconciliation reconciliation;
  private final LedgerRepair ledger;
  private final RowRepair rows;
  private final ItemIndex index;

  public Repair(
      Fixity fixity,
      Manifest manifest,
      Reconciliation reconciliation,
      LedgerRepair ledger,
      RowRepair rows,
      ItemIndex index) {
    this.fixity = fixity;
    this.manifest = manifest;
    this.reconciliation = reconciliation;
    this.ledger = ledger;
    this.rows = rows;
    this.index = index;
  }

  /** Mends ledger and rows, as far as that goes without ingest. */
  public Repaired rows(List<Finding> findings) {
    Map<ArchiveKey, List<Delivery>> lines =
        lines(keys(findings, EnumSet.of(Kind.UNENTERED, Kind.UNBACKED)));
    int entered = 0;
    for (ArchiveKey key : keys(findings, EnumSet.of(Kind.UNENTERED))) {
      entered += ledger.enter(lines.getOrDefault(key, List.of()));
    }
    List<Place> removed = new ArrayList<>();
    List<ArchiveKey> withdrawn = new ArrayList<>();
    Set<ArchiveKey> ingest = new TreeSet<>();
    for (ArchiveKey key : keys(findings, EnumSet.of(Kind.UNBACKED))) {
      List<Delivery> own = lines.getOrDefault(key, List.of());
      removed.addAll(ledger.removeUnbacked(key, own));
      if (own.isEmpty() && !fixity.holds(key)) {
        ingest.addAll(rows.removeIssue(key));
        ledger.removeMessage(key);
        withdrawn.add(key);
      }
    }
    removed.forEach(place -> LOG.info("Removed a delivery that the manifest lacks: {}", place));
    withdrawn.forEach(key -> LOG.info("Removed a message that the archive lacks: {}", key));
    List<ArchiveKey> listed =
        keys(findings, EnumSet.of(Kind.UNLISTED)).stream().filter(reconciliation::recover).toList();
    int orphans = hasOrphans(findings) ? rows.removeOrphans() : 0;
    ingest.addAll(listed);
    ingest.addAll(again(findings));
    withdrawn.forEach(ingest::remove);
    return new Repaired(entered, removed, withdrawn, listed, orphans, List.copyOf(ingest));
  }

  private static Set<ArchiveKey> keys(List<Finding> findings, Set<Kind> kinds) {
    Set<ArchiveKey> keys = new TreeSet<>();
    findings.stream()
        .filter(finding -> kinds.contains(finding.kind()))
        .filter(finding -> ArchiveKey.isKey(finding.subject()))
        .forEach(finding -> keys.add(new ArchiveKey(finding.subject())));
    return keys;
  }

  private Map<ArchiveKey, List<Delivery>> lines(Set<ArchiveKey> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    try (Stream<Delivery> all = manifest.deliveries()) {
      return all.filter(line -> keys.contains(line.key())).collect(groupingBy(Delivery::key));
    }
  }

  private static boolean hasOrphans(List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding -> finding.kind() == Kind.SURPLUS_ROW && !ArchiveKey.isKey(finding.subject()));
  }

  /** Messages with rows in doubt; those without sound octets keep what rows they have. */
  private Collection<ArchiveKey> again(List<Finding> findings) {
    List<ArchiveKey> doubtful =
        keys(findings, EnumSet.of(Kind.MISSING_ROW, Kind.SURPLUS_ROW)).stream()
            .filter(fixity::isSound)
            .toList();
    rows.ingestAgain(doubtful);
    List<ArchiveKey> all = new ArrayList<>(doubtful);
    keys(findings, EnumSet.of(Kind.PENDING, Kind.UNENTERED)).stream()
        .filter(fixity::isSound)
        .forEach(all::add);
    return all;
  }

  /** Mends the index, once all is ingested; returns how many issues' documents were made anew. */
  public long index() {
    long caughtUp = index.catchUp();
    Set<ArchiveKey> uneven = new TreeSet<>();
    boolean isReadable;
    try (IndexComparison comparison = index.comparison()) {
      isReadable =
          comparison.whole().stream().noneMatch(finding -> finding.kind() == Kind.UNREADABLE_INDEX);
      for (Part part : Part.all()) {
        uneven.addAll(keys(comparison.check(part).findings(), EnumSet.allOf(Kind.class)));
      }
    }
    if (!isReadable || uneven.size() > MANY) {
      return index.rebuild(issues -> {});
    }
    if (!uneven.isEmpty()) {
      index.replace(uneven);
    }
    return caughtUp + uneven.size();
  }
}
