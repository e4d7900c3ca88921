package io.cuttings.web.page;

import io.cuttings.store.IssueHead;
import io.cuttings.store.LibraryState;
import io.cuttings.store.Reading;
import io.cuttings.store.StoryHead;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is new. */
final class HomePage {
  private static final int NEWEST = 30;
  private static final int ARRIVED = 10;
  private static final int STORIES = 15;

  /** Of the newest issue: stories that no issue has carried since then are no news. */
  private static final Duration RECENT = Duration.ofDays(30);

  private final Reading reading;
  private final Clock clock;
  private final Templates templates;
  private final Kept<Version, Map<String, Object>> kept;

  HomePage(Reading reading, Clock clock, Templates templates) {
    this.reading = reading;
    this.clock = clock;
    this.kept = new Kept<>(clock);
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.get("/", (request, variables) -> page());
  }

  private Response page() {
    Version version = new Version(reading.changes().state(), Days.today(clock));
    return templates.page("home", kept.get(version, () -> values(version.day)));
  }

  private Map<String, Object> values(LocalDate today) {
    List<IssueHead> newest = reading.issues().newest(NEWEST);
    Instant midnight = Days.start(today);
    Map<String, Object> values = new HashMap<>();
    values.put("issues", newest);
    values.put("stories", stories(newest));
    values.put("others", reading.issues().others());
    values.put("arrived", reading.arrivals().issuesSince(midnight, ARRIVED));
    values.put("arrivals", reading.arrivals().countSince(midnight));
    return Map.copyOf(values);
  }

  private List<StoryHead> stories(List<IssueHead> newest) {
    return newest.isEmpty()
        ? List.of()
        : reading.stories().carriedByMost(newest.get(0).date().minus(RECENT), STORIES);
  }

  /** What the page depends on: the library, and which day it is. */
  private record Version(LibraryState state, LocalDate day) {}
}
