package io.cuttings.store;

import io.cuttings.publication.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How often publications come, and what did not arrive. For any number of threads. */
public record Regularity(IssueQueries issues, PublicationQueries publications) {

  /** All publications with their cadences, by name. */
  public List<RegularPublication> all() {
    Map<String, List<LocalDate>> days = publications.recentDays(Cadence.RECENT);
    return issues.publications().stream()
        .map(head -> new RegularPublication(head, Cadence.of(of(head, days))))
        .toList();
  }

  private static List<LocalDate> of(PublicationHead head, Map<String, List<LocalDate>> days) {
    return days.getOrDefault(head.id(), List.of());
  }

  /** The issues that one waits for on this day (UTC), by the names of their publications. */
  public List<LateIssue> late(LocalDate today) {
    Map<String, List<LocalDate>> days = publications.recentDays(Cadence.RECENT);
    return issues.publications().stream()
        .flatMap(head -> LateIssue.of(head, of(head, days), today).stream())
        .toList();
  }
}
