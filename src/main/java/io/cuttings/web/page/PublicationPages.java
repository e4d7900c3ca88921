package io.cuttings.web.page;

import io.cuttings.publication.Cadence;
import io.cuttings.store.IssueHead;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.Reading;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.plot.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All publications, and each with its issues. */
final class PublicationPages {
  private static final int EARLIEST_YEAR = 1970;
  private static final int LATEST_YEAR = 9999;

  /** Nobody sends more than two issues a day for a year. */
  private static final int ISSUES = 1000;

  private final Reading reading;
  private final Cadences cadences;
  private final Clock clock;
  private final Templates templates;

  PublicationPages(Reading reading, Cadences cadences, Clock clock, Templates templates) {
    this.reading = reading;
    this.cadences = cadences;
    this.clock = clock;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes
        .get("/publications", (request, variables) -> all())
        .get(
            "/publications/{id}",
            (request, variables) -> one(variables.get(0), request.parameters()));
  }

  private Response all() {
    return templates.page(
        "publications", Map.of("publications", cadences.all(), "today", Days.today(clock)));
  }

  private Response one(String id, Parameters parameters) {
    parameters.only("year");
    int asked = parameters.number("year", 0, EARLIEST_YEAR, LATEST_YEAR);
    return reading
        .publications()
        .find(id)
        .map(head -> templates.page("publication", values(head, asked)))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "No such publication", "No issue of a publication with this id is stored."));
  }

  private Map<String, Object> values(PublicationHead head, int asked) {
    List<LocalDate> days = reading.publications().days(head.id());
    Cadence cadence = Cadence.of(days.stream().limit(Cadence.RECENT).toList());
    Map<Integer, Long> years =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    LocalDate::getYear,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.counting()));
    LocalDate newest = days.get(0);
    int year = asked == 0 ? newest.getYear() : asked;
    LocalDate today = Days.today(clock);
    Map<String, Object> values = new HashMap<>();
    values.put("publication", head);
    values.put("cadence", cadence);
    values.put("isOverdue", cadence.isOverdue(today));
    values.put("isSilent", cadence.isSilent(today));
    values.put("plot", Weeks.svg(days, newest, cadence.words()));
    values.put("years", years.entrySet());
    values.put("year", year);
    values.put("issues", issues(head, year));
    return values;
  }

  private List<IssueHead> issues(PublicationHead head, int year) {
    return reading
        .publications()
        .issues(
            head.id(),
            Days.start(LocalDate.of(year, 1, 1)),
            Days.start(LocalDate.of(year + 1, 1, 1)),
            ISSUES);
  }
}
