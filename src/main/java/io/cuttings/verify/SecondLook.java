package io.cuttings.verify;

import static java.util.stream.Collectors.toSet;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Fixity;
import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import io.cuttings.store.Changes;
import io.cuttings.store.LibraryState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells what is amiss from what was under way at the first look. */
record SecondLook(Fixity fixity, Derived derived, Changes changes, Clock clock, Duration patience) {
  private static final Set<Kind> OF_ARCHIVE =
      EnumSet.of(Kind.DAMAGED, Kind.MISSING, Kind.MISSIZED, Kind.UNLISTED, Kind.FOREIGN);

  /** A message that waits for longer than this is not on its way, whatever else is. */
  private static final Duration WAIT = Duration.ofMinutes(10);

  static boolean isOfArchive(Finding finding) {
    return OF_ARCHIVE.contains(finding.kind());
  }

  /** Those of the suspects that are still there, in the order of kinds and subjects. */
  List<Finding> confirm(List<Finding> suspects) {
    LibraryState before = changes.state();
    pause();
    boolean isIngesting = changes.state().change() != before.change();
    List<Finding> confirmed = new ArrayList<>(ofArchive(suspects));
    Set<String> suspected = suspects.stream().map(Finding::identity).collect(toSet());
    again(suspects, isIngesting).stream()
        .filter(finding -> suspected.contains(finding.identity()))
        .forEach(confirmed::add);
    confirmed.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::subject));
    return confirmed;
  }

  private void pause() {
    try {
      Thread.sleep(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Finding> ofArchive(List<Finding> suspects) {
    Map<Part, Set<ArchiveKey>> listed = new HashMap<>();
    return suspects.stream()
        .filter(SecondLook::isOfArchive)
        .filter(finding -> fixity.persists(finding, listed(finding, listed)))
        .toList();
  }

  private Set<ArchiveKey> listed(Finding finding, Map<Part, Set<ArchiveKey>> known) {
    return finding.kind() == Kind.UNLISTED
        ? known.computeIfAbsent(
            part(finding), p -> derived.lines(p).stream().map(Delivery::key).collect(toSet()))
        : Set.of();
  }

  private static Part part(Finding finding) {
    return Part.of(new ArchiveKey(finding.subject()));
  }

  private List<Finding> again(List<Finding> suspects, boolean isIngesting) {
    Instant waiting = isIngesting ? clock.instant().minus(WAIT) : Derived.ALWAYS;
    Set<Part> parts = new TreeSet<>(Comparator.comparing(Part::number));
    suspects.stream()
        .filter(finding -> !isOfArchive(finding))
        .filter(finding -> ArchiveKey.isKey(finding.subject()))
        .forEach(finding -> parts.add(part(finding)));
    List<Finding> again = new ArrayList<>(derived.whole());
    if (isIngesting) {
      again.removeIf(finding -> finding.kind() == Kind.BEHIND); // it follows at the end
    }
    parts.forEach(part -> derived.check(part, waiting, again));
    return again;
  }
}
