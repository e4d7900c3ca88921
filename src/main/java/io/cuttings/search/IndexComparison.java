package io.cuttings.search;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import io.cuttings.store.ChangePlace;
import io.cuttings.store.Changes;
import io.cuttings.store.IndexedIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Holds the documents of an index against the items of the database, part by part, and changes
 * nothing. Each document tells at which change of the library it was made, and the index up to
 * which change it is complete: what changed later is not looked at, so that others may store and
 * index meanwhile. One thread.
 */
public final class IndexComparison implements AutoCloseable {
  private final Directory directory;
  private final Changes changes;
  private @Nullable DirectoryReader reader;

  IndexComparison(Directory directory, Changes changes) {
    this.directory = directory;
    this.changes = changes;
  }

  /** What is amiss with the index as a whole: its files, and how far it is. */
  public List<Finding> whole() {
    try {
      DirectoryReader latest = latest();
      if (latest == null) {
        return behind(changes.countAfter(ChangePlace.START));
      }
      for (LeafReaderContext leaf : latest.leaves()) {
        leaf.reader().checkIntegrity();
      }
      IndexMark mark = mark(latest);
      boolean isUsable = mark.isOf(changes.state().libraryId());
      return behind(changes.countAfter(isUsable ? mark.place() : ChangePlace.START));
    } catch (IOException e) {
      return List.of(
          new Finding(Kind.UNREADABLE_INDEX, "index", "cannot be read: " + e.getMessage()));
    }
  }

  private static List<Finding> behind(long issues) {
    return issues == 0
        ? List.of()
        : List.of(
            new Finding(
                Kind.BEHIND,
                "index",
                "lacks the last changes of %d issues (the daemon adds them, or the command index)"
                    .formatted(issues)));
  }

  /** The index as its last commit left it; null where there is none. */
  private @Nullable DirectoryReader latest() throws IOException {
    DirectoryReader before = reader;
    try {
      if (before == null) {
        reader = DirectoryReader.open(directory);
      } else {
        DirectoryReader changed = DirectoryReader.openIfChanged(before);
        if (changed != null) {
          before.close();
          reader = changed;
        }
      }
    } catch (IndexNotFoundException e) {
      return null;
    }
    return reader;
  }

  private static IndexMark mark(DirectoryReader reader) throws IOException {
    return IndexMark.of(reader.getIndexCommit().getUserData());
  }

  /** Compares a part; an index that cannot be read, or is another library's, has nothing to it. */
  public PartIndex check(Part part) {
    try {
      DirectoryReader latest = latest();
      if (latest == null || !mark(latest).isOf(changes.state().libraryId())) {
        return PartIndex.NONE;
      }
      return compare(PartDocuments.of(latest, part), changes.inPart(part), mark(latest).place());
    } catch (IOException e) {
      return PartIndex.NONE; // told of the whole
    }
  }

  private static PartIndex compare(
      Map<ArchiveKey, List<PartDocuments.Found>> documents,
      Map<ArchiveKey, IndexedIssue> issues,
      ChangePlace mark) {
    List<Finding> findings = new ArrayList<>();
    Set<ArchiveKey> keys = new TreeSet<>(issues.keySet());
    keys.addAll(documents.keySet());
    long items = 0;
    long found = 0;
    for (ArchiveKey key : keys) {
      IndexedIssue issue = issues.get(key);
      List<PartDocuments.Found> own = documents.getOrDefault(key, List.of());
      items += issue == null ? 0 : issue.numbers().size();
      found += own.size();
      if (issue == null) {
        findings.add(surplus(key, own.size()));
      } else if (!issue.place().isAfter(mark)) {
        findings.addAll(compare(key, issue, own));
      }
    }
    return new PartIndex(found, items, findings);
  }

  private static Finding surplus(ArchiveKey key, long count) {
    return new Finding(
        Kind.SURPLUS_DOCUMENT, key.value(), "%d documents of it have no item".formatted(count));
  }

  private static List<Finding> compare(
      ArchiveKey key, IndexedIssue issue, List<PartDocuments.Found> documents) {
    Set<Long> missing = new TreeSet<>(issue.numbers());
    long surplus = 0;
    long stale = 0;
    for (PartDocuments.Found document : documents) {
      if (!missing.remove(document.number())) {
        surplus++;
      } else if (document.change() != issue.place().change()) {
        stale++;
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      String sentence = "%d of its %d items have no document";
      findings.add(
          new Finding(
              Kind.MISSING_DOCUMENT,
              key.value(),
              sentence.formatted(missing.size(), issue.numbers().size())));
    }
    if (surplus > 0) {
      findings.add(surplus(key, surplus));
    }
    if (stale > 0) {
      String sentence = "%d documents of it are older than its items";
      findings.add(new Finding(Kind.STALE_DOCUMENT, key.value(), sentence.formatted(stale)));
    }
    return findings;
  }

  @Override
  public void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      throw ItemIndex.failure("close", e);
    }
  }
}
