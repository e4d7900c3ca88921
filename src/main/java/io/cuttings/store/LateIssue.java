package io.cuttings.store;

import io.cuttings.publication.Cadence;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An issue that did not arrive when its publication's cadence let it be expected.
 *
 * @param cadence in words
 * @param newest day of the newest issue that did arrive
 */
public record LateIssue(
    String publication, String name, String cadence, LocalDate expected, LocalDate newest) {

  /**
   * What a publication owes on a day.
   *
   * @param days of its latest issues, without those that were delivered again
   */
  static Optional<LateIssue> of(PublicationHead head, List<LocalDate> days, LocalDate today) {
    Cadence cadence = Cadence.of(days);
    LocalDate expected = cadence.next();
    return expected == null || !cadence.isOverdue(today)
        ? Optional.empty()
        : Optional.of(
            new LateIssue(
                head.id(), head.name(), cadence.words(), expected, Collections.max(days)));
  }

  /** For people. */
  public String sentence() {
    return "%s (%s) was expected on %s and did not arrive; the newest issue is of %s"
        .formatted(name, cadence, expected, newest);
  }
}
