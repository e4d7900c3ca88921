package io.cuttings.web.page;

import io.cuttings.publication.Cadence;
import io.cuttings.store.LibraryState;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.Reading;
import java.time.Clock;
import java.util.List;

/** All publications with their cadences, kept while the library is the same. */
final class Cadences {
  private final Reading reading;
  private final Kept<LibraryState, List<Regular>> kept;

  Cadences(Reading reading, Clock clock) {
    this.reading = reading;
    this.kept = new Kept<>(clock);
  }

  /** A publication and how often it comes. */
  record Regular(PublicationHead head, Cadence cadence) {}

  /** By name. */
  List<Regular> all() {
    return kept.get(reading.changes().state(), this::read);
  }

  /** The publications alone. */
  List<PublicationHead> heads() {
    return all().stream().map(Regular::head).toList();
  }

  private List<Regular> read() {
    var days = reading.publications().recentDays(Cadence.RECENT);
    return reading.issues().publications().stream()
        .map(head -> new Regular(head, Cadence.of(days.getOrDefault(head.id(), List.of()))))
        .toList();
  }
}
