package io.cuttings.camel;

import io.cuttings.archive.RawArchive;
import io.cuttings.ledger.FolderAccounts;
import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.Recogniser;
import io.cuttings.search.Searcher;
import io.cuttings.settings.Settings;
import io.cuttings.store.CitationQueries;
import io.cuttings.store.Database;
import io.cuttings.store.LibraryState;
import io.cuttings.store.Listings;
import io.cuttings.store.Reading;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.Site;
import io.cuttings.web.access.Access;
import io.cuttings.web.api.Api;
import io.cuttings.web.citation.Citations;
import io.cuttings.web.feed.Feeds;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.Routes;
import io.cuttings.web.original.Originals;
import io.cuttings.web.page.Pages;
import io.cuttings.web.page.Problems;
import io.cuttings.web.page.Templates;
import io.cuttings.web.replay.Replay;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

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
    Ledger ledger = new Ledger(database.dataSource());
    FolderAccounts accounts = new FolderAccounts(database.dataSource());
    MailboxPolls polls = new MailboxPolls(database.dataSource());
    Supplier<IntakeStatus> intake =
        () -> IntakeStatus.of(settings.mailboxes(), ledger, accounts, polls, clock.instant());
    Replay replay = new Replay(ledger, ingestAgain);
    Templates templates = new Templates();
    Routes routes = new Routes();
    new Pages(reading, searcher, intake, this::verified, access, replay, clock, templates)
        .addTo(routes);
    new Originals(archive, new Recogniser(publications)).addTo(routes);
    addForPrograms(reading, intake, routes);
    access.addTo(routes);
    replay.addTo(routes);
    return new Site(routes, new Problems(templates), access);
  }

  private Optional<LastVerification> verified() {
    return LastVerification.read(settings.home());
  }

  private void addForPrograms(Reading reading, Supplier<IntakeStatus> intake, Routes routes) {
    Supplier<LibraryState> library = () -> searcher.seen(reading.changes().state());
    Conditional conditional = new Conditional(clock, settings.web().access().reader() != null);
    new Feeds(
            searcher,
            reading.issues(),
            reading.stories(),
            library,
            conditional,
            settings.web().url())
        .addTo(routes);
    new Citations(
            searcher,
            reading.stories(),
            new CitationQueries(database.dataSource()),
            settings.web().url())
        .addTo(routes);
    new Api(
            reading,
            new Listings(database.dataSource()),
            searcher,
            new LedgerExport(database.dataSource()),
            intake,
            this::verified,
            library,
            conditional,
            clock)
        .addTo(routes);
  }
}
