package io.cuttings.camel;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.RawArchive;
import io.cuttings.decision.DecisionJournal;
import io.cuttings.ledger.AbsentDeliveries;
import io.cuttings.ledger.FolderReconciliation;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.Reconciled;
import io.cuttings.ledger.Reconciliation;
import io.cuttings.ledger.RefusedDeliveries;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.Recogniser;
import io.cuttings.replay.ReplayPlan;
import io.cuttings.search.ItemIndex;
import io.cuttings.search.Searcher;
import io.cuttings.settings.PublicationsFile;
import io.cuttings.settings.Settings;
import io.cuttings.store.Changes;
import io.cuttings.store.Database;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.Learning;
import io.cuttings.store.NewItems;
import io.cuttings.store.Reading;
import io.cuttings.store.StoryArrivals;
import io.cuttings.store.StoryDecisions;
import io.cuttings.store.Successions;
import io.cuttings.story.IssueIdentifier;
import io.cuttings.succession.SuccessionJournal;
import io.cuttings.verify.Verification;
import io.cuttings.web.Site;
import io.cuttings.web.access.Access;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;

/**
 * What the routes call by name, opened once a process. Made in Java and not in the routes: YAML
 * beans are made twice at a start, and none of these may be.
 */
final class Beans implements AutoCloseable {
  private final Settings settings;
  private final Database database;
  private final ItemIndex index;
  private final Searcher searcher;
  private final RawArchive archive;
  private final Manifest manifest;
  private final KnownPublications publications;
  private final IngestAgain ingestAgain = new IngestAgain();
  private final Clock clock;
  private final GroupArchive groupArchive;
  private final LateIssueReport lateIssues;
  private final Reconciler reconciler;
  private final NightlyVerification verification;

  private Beans(
      Settings settings,
      Database database,
      ItemIndex index,
      RawArchive archive,
      Manifest manifest,
      KnownPublications publications,
      Clock clock) {
    this.settings = settings;
    this.database = database;
    this.index = index;
    this.searcher = new Searcher(index, new ItemQueries(database.dataSource()));
    this.archive = archive;
    this.manifest = manifest;
    this.publications = publications;
    this.clock = clock;
    this.reconciler =
        new Reconciler(
            settings.mailboxes(),
            new FolderReconciliation(
                AbsentDeliveries.of(settings.home(), database.dataSource()), database.dataSource()),
            clock);
    this.verification =
        new NightlyVerification(
            settings.home(),
            Verification.of(archive, manifest, database.dataSource(), index, clock),
            clock);
    this.lateIssues = new LateIssueReport(Reading.of(database.dataSource()).regularity(), clock);
    this.groupArchive = new GroupArchive(archive, clock);
  }

  /** Opens the home and its database, with all tables. */
  static Beans open(Settings settings, Clock clock) {
    KnownPublications publications = PublicationsFile.read(settings.publications());
    RawArchive archive = RawArchive.open(settings.home());
    Manifest manifest = Manifest.open(settings.home());
    Database database =
        Database.open(
            settings.database().url(),
            settings.database().username(),
            settings.database().password().value());
    try {
      database.migrate();
      new Successions(database.dataSource()).catchUp(SuccessionJournal.of(settings.home()));
      new StoryDecisions(database.dataSource())
          .catchUp(DecisionJournal.of(settings.home()).decisions());
      RefusedDeliveries.of(settings.home(), database.dataSource()).catchUp();
      AbsentDeliveries.of(settings.home(), database.dataSource()).catchUp();
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    ItemIndex index =
        ItemIndex.open(settings.home().resolve("index"), new Changes(database.dataSource()), clock);
    return new Beans(settings, database, index, archive, manifest, publications, clock);
  }

  /** Enters what the database lacks; a dry run leaves the manifest alone. */
  Reconciled reconcile(Role role) {
    // before all time no message is old enough to have lost its line in the manifest
    Instant now = role == Role.DRY_RUN ? Instant.EPOCH : clock.instant();
    return new Reconciliation(archive, manifest, database.dataSource()).run(now);
  }

  Ledger ledger() {
    return new Ledger(database.dataSource());
  }

  RefusedDeliveries refusedDeliveries() {
    return RefusedDeliveries.of(settings.home(), database.dataSource());
  }

  Reconciler reconciler() {
    return reconciler;
  }

  boolean isArchived(ArchiveKey key) {
    return archive.contains(key);
  }

  ItemIndex index() {
    return index;
  }

  Map<String, Object> byName(Role role) {
    Map<String, Object> beans = new LinkedHashMap<>();
    beans.put("archive", archive);
    beans.put("manifest", manifest);
    beans.put("ledger", ledger());
    beans.put("refusedDeliveries", refusedDeliveries());
    beans.put("mailboxPolls", new MailboxPolls(database.dataSource()));
    beans.put("dataSource", database.dataSource());
    JdbcTransaction transaction = new JdbcTransaction(database.dataSource());
    beans.put("jdbcTx", transaction);
    beans.put("storyArrivals", new StoryArrivals(transaction.joined(), successions(role)));
    beans.put("issueHeaders", new IssueHeaders());
    beans.put("identifier", new IssueIdentifier());
    beans.put("newItems", new NewItems());
    Learning learning = new Learning(database.dataSource());
    beans.put("learning", learning);
    beans.put("splitter", new LearnedSplitter(learning));
    beans.put("parser", new MessageParser());
    beans.put("recogniser", new Recogniser(publications));
    beans.put("deliveries", new Deliveries(clock));
    beans.put("deadLetters", new DeadLetters(clock));
    beans.put("groupArchive", groupArchive);
    beans.put("oneAtATime", new OneAtATime());
    beans.put("places", new Places());
    beans.put("mailOctets", new MailOctets());
    beans.put("itemIndex", index);
    beans.put("lateIssues", lateIssues);
    beans.put("reconciler", reconciler);
    beans.put("nightlyVerification", verification);
    beans.put("webExchange", new WebExchange());
    beans.put("webHeaders", new WebHeaders());
    Access access = new Access(settings.web(), clock);
    beans.put("access", access);
    beans.put("site", site(access));
    return beans;
  }

  /** Where it is noted which ids items bear; a dry run notes them beside its copy. */
  private SuccessionJournal successions(Role role) {
    Path home = settings.home();
    return SuccessionJournal.of(role == Role.DRY_RUN ? ReplayPlan.dryRunFolder(home) : home);
  }

  private Site site(Access access) {
    return new SiteAssembly(
            settings, publications, database, archive, searcher, access, ingestAgain, clock)
        .site();
  }

  /** Lets the pages send to the routes, once these run, and health tell of the library. */
  void connect(CamelContext routes) {
    ingestAgain.connect(routes);
    reconciler.connect(routes);
    verification.connect(routes);
    HealthCheckRegistry.get(routes).register(lateIssues);
    HealthCheckRegistry.get(routes).register(verification);
  }

  @Override
  public void close() {
    groupArchive.close();
    searcher.close();
    index.close();
    database.close();
  }
}
