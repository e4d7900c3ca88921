package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.ledger.LedgerCounts;
import io.cuttings.store.IssueHead;
import io.cuttings.store.StoreCounts;
import io.cuttings.store.StoryRow;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the demo prints: each mail that is delivered, each issue that is stored, and the sums. */
final class DemoShow {
  private static final int MOST = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Library library;
  private final PrintWriter out;
  private final Set<ArchiveKey> shown = new HashSet<>();

  DemoShow(Library library, PrintWriter out) {
    this.library = library;
    this.out = out;
  }

  /** Delivers all samples and follows them; returns whether each of them is stored. */
  boolean run(SampleMailbox mailbox) throws InterruptedException {
    LedgerCounts before = library.ledger().counts();
    List<String> names = SampleMailbox.names();
    for (String name : names) {
      mailbox.deliver(name);
      out.println("arrived  " + name);
    }
    boolean isThrough = follow(before.deliveries() + names.size());
    LedgerCounts after = library.ledger().counts();
    out.printf(
        "delivered %d = read %d + not read %d%n",
        names.size(),
        after.deliveries() - before.deliveries(),
        before.deliveries() + names.size() - after.deliveries());
    out.printf(
        "library: %d messages = %d stored + %d dead letters + %d pending%n",
        after.messages(), after.stored(), after.dead(), after.pending());
    out.println(sums());
    return isThrough && after.dead() == 0;
  }

  private boolean follow(long deliveries) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      LedgerCounts counts = library.ledger().counts();
      showNew();
      if (counts.deliveries() == deliveries && counts.pending() == 0) {
        return true;
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
    return false;
  }

  private void showNew() {
    List<IssueHead> issues = new ArrayList<>(library.issues().newestDeliveries(MOST));
    Collections.reverse(issues);
    for (IssueHead issue : issues) {
      if (shown.add(issue.archiveKey())) {
        int sections = library.issues().sections(issue.archiveKey()).size();
        out.printf(
            "cut      %s: %s (%d sections, %d items)%n",
            issue.publicationName(), issue.title(), sections, issue.items());
      }
    }
  }

  private String sums() {
    StoreCounts counts = library.issues().counts();
    List<StoryRow> stories = new ArrayList<>();
    library.storeExport().stories(stories::add);
    return "%d issues and %d of them sent again, %d items of %d stories, %d of these in several issues"
        .formatted(
            counts.issues(),
            counts.redeliveries(),
            counts.items(),
            counts.stories(),
            stories.stream().filter(story -> story.issues() > 1).count());
  }
}
