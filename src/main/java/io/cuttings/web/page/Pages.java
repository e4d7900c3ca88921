package io.cuttings.web.page;

import io.cuttings.ledger.IntakeStatus;
import io.cuttings.search.Searcher;
import io.cuttings.store.Reading;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.access.Access;
import io.cuttings.web.http.Routes;
import io.cuttings.web.replay.Replay;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** All pages. For any number of threads. */
public final class Pages {
  private final HomePage home;
  private final PublicationPages publications;
  private final IssuePage issues;
  private final StoryPages stories;
  private final SearchPage search;
  private final StatusPage status;

  public Pages(
      Reading reading,
      Searcher searcher,
      Supplier<IntakeStatus> intake,
      Supplier<Optional<LastVerification>> verified,
      Access access,
      Replay replay,
      Clock clock,
      Templates templates) {
    Cadences cadences = new Cadences(reading, clock);
    this.home = new HomePage(reading, clock, templates);
    this.publications = new PublicationPages(reading, cadences, clock, templates);
    this.issues = new IssuePage(reading, templates);
    this.stories = new StoryPages(reading.stories(), reading.successions(), templates);
    this.search = new SearchPage(searcher, cadences, templates);
    this.status =
        new StatusPage(reading, cadences, intake, verified, access, replay, clock, templates);
  }

  /** Puts every page at its address. */
  public void addTo(Routes routes) {
    home.addTo(routes);
    publications.addTo(routes);
    issues.addTo(routes);
    stories.addTo(routes);
    search.addTo(routes);
    status.addTo(routes);
    Look.addTo(routes);
  }
}
