package io.cuttings.web.page;

import io.cuttings.store.LibraryState;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.Reading;
import io.cuttings.store.RegularPublication;
import java.time.Clock;
import java.util.List;

/** All publications with their cadences, kept while the library is the same. */
final class Cadences {
  private final Reading reading;
  private final Kept<LibraryState, List<RegularPublication>> kept;

  Cadences(Reading reading, Clock clock) {
    this.reading = reading;
    this.kept = new Kept<>(clock);
  }

  /** By name. */
  List<RegularPublication> all() {
    return kept.get(reading.changes().state(), reading.regularity()::all);
  }

  /** The publications alone. */
  List<PublicationHead> heads() {
    return all().stream().map(RegularPublication::head).toList();
  }
}
