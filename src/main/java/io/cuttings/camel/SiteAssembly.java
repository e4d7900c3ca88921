package io.cuttings.camel;

import io.cuttings.archive.RawArchive;
import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.Recogniser;
import io.cuttings.search.Searcher;
import io.cuttings.settings.Settings;
import io.cuttings.store.Database;
import io.cuttings.store.Listings;
import io.cuttings.store.Reading;
import io.cuttings.web.Site;
import io.cuttings.web.access.Access;
import io.cuttings.web.api.Api;
import io.cuttings.web.feed.Feeds;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.Routes;
import io.cuttings.web.original.Originals;
import io.cuttings.web.page.Pages;
import io.cuttings.web.page.Problems;
import io.cuttings.web.page.Templates;
import io.cuttings.web.replay.Replay;
import java.time.Clock;

/** Puts the site together: what it reads, and what stands at which address. */
record SiteAssembly(
    Settings settings,
    KnownPublications publications,
    Database database,
    RawArchive archive,
    Searcher searcher,
    Access access,
    IngestAgain ingestAgain,
    Clock clock) {

  Site site() {
    Reading reading = Reading.of(database.dataSource());
    Templates templates = new Templates();
    Routes routes = new Routes();
    Conditional conditional = new Conditional(clock, settings.web().access().reader() != null);
    new Pages(
            reading,
            searcher,
            new Ledger(database.dataSource()),
            new MailboxPolls(database.dataSource()),
            settings.mailboxes(),
            clock,
            templates)
        .addTo(routes);
    new Originals(archive, new Recogniser(publications)).addTo(routes);
    new Feeds(
            searcher,
            reading.issues(),
            reading.stories(),
            () -> searcher.seen(reading.changes().state()),
            conditional,
            settings.web().url())
        .addTo(routes);
    new Api(
            reading,
            new Listings(database.dataSource()),
            searcher,
            new LedgerExport(database.dataSource()),
            () ->
                IntakeStatus.of(
                    settings.mailboxes(),
                    new Ledger(database.dataSource()),
                    new MailboxPolls(database.dataSource()),
                    clock.instant()),
            () -> searcher.seen(reading.changes().state()),
            conditional)
        .addTo(routes);
    access.addTo(routes);
    new Replay(new Ledger(database.dataSource()), ingestAgain).addTo(routes);
    return new Site(routes, new Problems(templates), access);
  }
}
