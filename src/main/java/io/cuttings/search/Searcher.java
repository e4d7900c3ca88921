package io.cuttings.search;

import io.cuttings.store.IssueQueries;
import io.cuttings.store.StoredItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TEMPORARY: stands for the search index until that is there, and goes with its arrival. Reads
 * every item, passes over words, source and language.
 */
public final class Searcher {
  private static final Comparator<StoredItem> NEWEST =
      Comparator.comparing(StoredItem::issueDate)
          .reversed()
          .thenComparing(item -> item.archiveKey().value())
          .thenComparing(StoredItem::sectionPosition)
          .thenComparing(StoredItem::position);

  private final IssueQueries issues;

  public Searcher(IssueQueries issues) {
    this.issues = issues;
  }

  /** The hits from the first, counted from 0. */
  public Found find(Search search, int first, int count) {
    List<StoredItem> all =
        issues.newest(Integer.MAX_VALUE).stream()
            .flatMap(issue -> issues.sections(issue.archiveKey()).stream())
            .flatMap(section -> section.items().stream())
            .filter(item -> isWanted(item, search))
            .sorted(search.order() == Order.OLDEST ? NEWEST.reversed() : NEWEST)
            .toList();
    List<Hit> hits =
        all.stream()
            .skip(first)
            .limit(count)
            .map(item -> new Hit(item, new Marked(List.of()), new Marked(List.of()), 0))
            .toList();
    return new Found(all.size(), hits, List.of(), List.of());
  }

  private static boolean isWanted(StoredItem item, Search search) {
    LocalDate day = item.issueDate().atZone(ZoneOffset.UTC).toLocalDate();
    return isEqual(search.publication(), item.publicationId())
        && isEqual(search.section(), item.section())
        && (search.since() == null || !day.isBefore(search.since()))
        && (search.until() == null || !day.isAfter(search.until()));
  }

  private static boolean isEqual(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }
}
