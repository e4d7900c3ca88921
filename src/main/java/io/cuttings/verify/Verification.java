package io.cuttings.verify;

import io.cuttings.archive.Fixity;
import io.cuttings.archive.ListedParts;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Part;
import io.cuttings.archive.PartFixity;
import io.cuttings.archive.RawArchive;
import io.cuttings.finding.Finding;
import io.cuttings.ledger.LedgerCheck;
import io.cuttings.search.IndexComparison;
import io.cuttings.search.ItemIndex;
import io.cuttings.search.PartIndex;
import io.cuttings.store.Changes;
import io.cuttings.store.RowCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Looks at a whole library, part by part, and changes nothing. Others may archive, ingest and index
 * meanwhile: what seems to be amiss is looked at again after a while, and counts when it still is.
 * One thread.
 */
public final class Verification {
  /** From a message's octets to its line and to its row it takes milliseconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Fixity fixity;
  private final Manifest manifest;
  private final LedgerCheck ledger;
  private final Supplier<RowCheck> rows;
  private final ItemIndex index;
  private final Changes changes;
  private final Clock clock;
  private final Duration patience;

  /** Of an open library. */
  public static Verification of(
      RawArchive archive, Manifest manifest, DataSource database, ItemIndex index, Clock clock) {
    return new Verification(
        new Fixity(archive),
        manifest,
        new LedgerCheck(database),
        () -> RowCheck.begin(database),
        index,
        new Changes(database),
        clock,
        PATIENCE);
  }

  /**
   * @param patience how long what is under way may take, from one step of the intake to the next
   */
  private Verification(
      Fixity fixity,
      Manifest manifest,
      LedgerCheck ledger,
      Supplier<RowCheck> rows,
      ItemIndex index,
      Changes changes,
      Clock clock,
      Duration patience) {
    this.fixity = fixity;
    this.manifest = manifest;
    this.ledger = ledger;
    this.rows = rows;
    this.index = index;
    this.changes = changes;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Does what the checkpoint leaves to be done.
   *
   * @param progress is run after each object of the archive
   */
  public Outcome run(Checkpoint checkpoint, Runnable progress) {
    Instant started = checkpoint.since(clock.instant());
    try (ListedParts lines = ListedParts.of(manifest);
        IndexComparison documents = index.comparison()) {
      Derived derived = new Derived(lines, ledger, rows.get(), documents);
      List<Finding> suspects = new ArrayList<>(fixity.strays());
      Sums sums = Sums.NONE;
      for (Part part : Part.all()) {
        if (checkpoint.of(part).isEmpty()) {
          look(part, derived, checkpoint, progress);
        }
        Checkpoint.Done done = checkpoint.of(part).orElseThrow();
        suspects.addAll(done.findings());
        sums = sums.plus(done.sums());
      }
      suspects.addAll(derived.whole());
      List<Finding> findings = confirm(suspects, derived);
      checkpoint.clear();
      return new Outcome(started, clock.instant(), sums, findings);
    }
  }

  private void look(Part part, Derived derived, Checkpoint checkpoint, Runnable progress) {
    PartFixity objects = fixity.check(part, () -> derived.lines(part), progress);
    List<Finding> findings = new ArrayList<>(objects.findings());
    PartIndex documents = derived.check(part, Derived.ALWAYS, findings);
    checkpoint.add(part, clock.instant(), Sums.of(objects, documents), findings);
  }

  /**
   * Looks at ledger, rows and index anew, after a repair, and at those objects that were amiss.
   *
   * @param before what was found before the repair
   */
  public Outcome again(Outcome before) {
    try (ListedParts lines = ListedParts.of(manifest);
        IndexComparison documents = index.comparison()) {
      Derived derived = new Derived(lines, ledger, rows.get(), documents);
      List<Finding> suspects = new ArrayList<>();
      before.findings().stream().filter(SecondLook::isOfArchive).forEach(suspects::add);
      Sums sums = before.sums().withoutIndex();
      for (Part part : Part.all()) {
        sums = sums.plus(Sums.of(PartFixity.NONE, derived.check(part, Derived.ALWAYS, suspects)));
      }
      suspects.addAll(derived.whole());
      return new Outcome(before.started(), clock.instant(), sums, confirm(suspects, derived));
    }
  }

  private List<Finding> confirm(List<Finding> suspects, Derived derived) {
    return suspects.isEmpty()
        ? List.of()
        : new SecondLook(fixity, derived, changes, clock, patience).confirm(suspects);
  }
}
