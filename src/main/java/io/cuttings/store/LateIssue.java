package io.cuttings.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * An issue that did not arrive when its publication's cadence let it be expected.
 *
 * @param cadence in words
 * @param newest day of the newest issue that did arrive
 */
public record LateIssue(
    String publication, String name, String cadence, LocalDate expected, LocalDate newest) {

  static LateIssue of(RegularPublication publication) {
    PublicationHead head = publication.head();
    return new LateIssue(
        head.id(),
        head.name(),
        publication.cadence().words(),
        Objects.requireNonNull(publication.cadence().next()),
        LocalDate.ofInstant(head.newest(), ZoneOffset.UTC));
  }

  /** For people. */
  public String sentence() {
    return "%s (%s) was expected on %s and did not arrive; the newest issue is of %s"
        .formatted(name, cadence, expected, newest);
  }
}
