package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Fixity;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.RawArchive;
import io.cuttings.decision.DecisionJournal;
import io.cuttings.ledger.AbsentDeliveries;
import io.cuttings.ledger.FolderAccounts;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.ledger.LedgerRepair;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.Reconciliation;
import io.cuttings.ledger.RefusedDeliveries;
import io.cuttings.search.ItemIndex;
import io.cuttings.settings.DatabaseSettings;
import io.cuttings.settings.Settings;
import io.cuttings.store.Changes;
import io.cuttings.store.CitationQueries;
import io.cuttings.store.Database;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.Learning;
import io.cuttings.store.PublicationQueries;
import io.cuttings.store.Regularity;
import io.cuttings.store.RowRepair;
import io.cuttings.store.StoreExport;
import io.cuttings.store.StoryDecisions;
import io.cuttings.store.StoryQueries;
import io.cuttings.store.Successions;
import io.cuttings.succession.SuccessionJournal;
import io.cuttings.verify.Repair;
import io.cuttings.verify.Verification;
import java.time.Clock;

/** A home opened to be looked at, beside a daemon or without one. */
record Library(
    RawArchive archive, Manifest manifest, Database database, Ledger ledger, ItemIndex index)
    implements AutoCloseable {
  static Library open(Settings settings) {
    DatabaseSettings login = settings.database();
    Database database = Database.open(login.url(), login.username(), login.password().value());
    try {
      database.migrate();
      new Successions(database.dataSource()).catchUp(SuccessionJournal.of(settings.home()));
      new StoryDecisions(database.dataSource())
          .catchUp(DecisionJournal.of(settings.home()).decisions());
      RefusedDeliveries.of(settings.home(), database.dataSource()).catchUp();
      AbsentDeliveries.of(settings.home(), database.dataSource()).catchUp();
      return new Library(
          RawArchive.open(settings.home()),
          Manifest.open(settings.home()),
          database,
          new Ledger(database.dataSource()),
          ItemIndex.open(
              settings.home().resolve("index"),
              new Changes(database.dataSource()),
              Clock.systemUTC()));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Looks at all of it. */
  Verification verification() {
    return Verification.of(archive, manifest, database.dataSource(), index, Clock.systemUTC());
  }

  /** Makes anew what is derived. */
  Repair repair() {
    return new Repair(
        fixity(),
        manifest,
        new Reconciliation(archive, manifest, database.dataSource()),
        new LedgerRepair(database.dataSource()),
        new RowRepair(database.dataSource()),
        index);
  }

  Fixity fixity() {
    return new Fixity(archive);
  }

  IssueQueries issues() {
    return new IssueQueries(database.dataSource());
  }

  Regularity regularity() {
    return new Regularity(issues(), new PublicationQueries(database.dataSource()));
  }

  ItemQueries items() {
    return new ItemQueries(database.dataSource());
  }

  CitationQueries citations() {
    return new CitationQueries(database.dataSource());
  }

  StoreExport storeExport() {
    return new StoreExport(database.dataSource());
  }

  StoryQueries stories() {
    return new StoryQueries(database.dataSource());
  }

  Successions successions() {
    return new Successions(database.dataSource());
  }

  /** Why an id leads to no story. */
  CuttingsException noStory(String id) {
    return new CuttingsException(
        successions()
            .find(id)
            .map(
                gone ->
                    "Cannot show "
                        + id
                        + ": the item was given up when its issue was cut otherwise, the issue "
                        + gone.issue())
            .orElse("Cannot find " + id + ": no item or story has this id"));
  }

  StoryDecisions decisions() {
    return new StoryDecisions(database.dataSource());
  }

  Learning learning() {
    return new Learning(database.dataSource());
  }

  LedgerExport ledgerExport() {
    return new LedgerExport(database.dataSource());
  }

  FolderAccounts accounts() {
    return new FolderAccounts(database.dataSource());
  }

  MailboxPolls polls() {
    return new MailboxPolls(database.dataSource());
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
