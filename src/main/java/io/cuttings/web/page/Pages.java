package io.cuttings.web.page;

import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.search.Searcher;
import io.cuttings.settings.MailboxSettings;
import io.cuttings.store.Reading;
import io.cuttings.web.http.Routes;
import java.time.Clock;
import java.util.List;

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
      Ledger ledger,
      MailboxPolls polls,
      List<MailboxSettings> mailboxes,
      Clock clock,
      Templates templates) {
    Cadences cadences = new Cadences(reading);
    this.home = new HomePage(reading, clock, templates);
    this.publications = new PublicationPages(reading, cadences, clock, templates);
    this.issues = new IssuePage(reading, templates);
    this.stories = new StoryPages(reading.stories(), templates);
    this.search = new SearchPage(searcher, cadences, templates);
    this.status =
        new StatusPage(reading, cadences, ledger, polls, List.copyOf(mailboxes), clock, templates);
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
