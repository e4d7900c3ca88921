package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.publication.KnownPublications;
import io.cuttings.store.IssueRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which messages a replay takes: those that meet every condition; null stands for none. */
record ReplaySelection(
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String publication,
    @Nullable ArchiveKey key,
    boolean failed,
    KnownPublications known) {

  /**
   * Those of a library: the stored ones by date, then the others by arrival. A message that is not
   * stored has no date and no publication yet, so that a condition on these passes it over.
   *
   * @throws CuttingsException where a key is given that the archive does not hold
   */
  List<ArchiveKey> of(Library library) {
    Set<ArchiveKey> candidates = stored(library);
    if (since == null && until == null && publication == null) {
      candidates.addAll(arrived(library));
    }
    Set<ArchiveKey> dead =
        library.ledger().deadLetters().stream().map(DeadLetter::key).collect(Collectors.toSet());
    if (key != null && !library.archive().contains(key)) {
      throw new CuttingsException("Cannot replay " + key + ": the archive has no such message");
    }
    return candidates.stream()
        .filter(candidate -> key == null || candidate.equals(key))
        .filter(candidate -> !failed || dead.contains(candidate))
        .toList();
  }

  private Set<ArchiveKey> stored(Library library) {
    List<IssueRow> issues = new ArrayList<>();
    library
        .storeExport()
        .issues(
            issue -> {
              if (meets(issue)) {
                issues.add(issue);
              }
            });
    return issues.stream()
        .map(issue -> new ArchiveKey(issue.archiveKey()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean meets(IssueRow issue) {
    Instant date = issue.date();
    return (since == null || !date.isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant()))
        && (until == null || date.isBefore(until.atStartOfDay(ZoneOffset.UTC).toInstant()))
        && (publication == null
            || (issue.publication() != null && known.isMeant(publication, issue.publication())));
  }

  private static List<ArchiveKey> arrived(Library library) {
    try (Stream<Delivery> deliveries = library.manifest().deliveries()) {
      return deliveries.map(Delivery::key).distinct().toList();
    }
  }
}
