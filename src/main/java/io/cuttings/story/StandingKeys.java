package io.cuttings.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keys of what publications repeat in issue after issue: a greeting, a sponsor, a calendar. They
 * join nothing. Whether a key is one depends on the items that bear it and on nothing else, so it
 * is the same in whatever order they arrived.
 */
public final class StandingKeys {
  /** A key of more items than this is common knowledge, whoever uses it. */
  public static final int MOST_ITEMS = 200;

  /** Days on which one publication brings a key before it counts as standing. */
  private static final int DAYS = 8;

  private StandingKeys() {}

  /** Whether the key that exactly these items bear joins nothing. */
  public static boolean isStanding(Collection<StoryItem> bearers) {
    if (bearers.size() > MOST_ITEMS) {
      return true;
    }
    Map<String, Set<LocalDate>> days = new HashMap<>();
    for (StoryItem item : firstOfEachIssue(bearers)) {
      days.computeIfAbsent(item.publication(), p -> new HashSet<>())
          .add(LocalDate.ofInstant(item.date(), ZoneOffset.UTC));
    }
    return days.values().stream().anyMatch(set -> set.size() >= DAYS);
  }

  /** An issue that was delivered again, perhaps days later, says it once. */
  private static Collection<StoryItem> firstOfEachIssue(Collection<StoryItem> bearers) {
    Map<String, StoryItem> firsts = new HashMap<>();
    for (StoryItem item : bearers) {
      firsts.merge(item.issue(), item, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    return firsts.values();
  }
}
