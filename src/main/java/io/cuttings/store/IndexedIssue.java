package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.util.HashSet;
import java.util.Set;

/**
 * What an index of the library has to have of an issue.
 *
 * @param place the issue's latest change
 * @param numbers of its items; none where it is a redelivery, whose items are those of the first
 */
public record IndexedIssue(ChangePlace place, Set<Long> numbers) {

  public IndexedIssue {
    numbers = Set.copyOf(numbers);
  }

  public ArchiveKey archiveKey() {
    return new ArchiveKey(place.archiveKey());
  }

  IndexedIssue plus(IndexedIssue more) {
    Set<Long> all = new HashSet<>(numbers);
    all.addAll(more.numbers);
    return new IndexedIssue(place, all);
  }
}
