package io.cuttings.replay.change;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.IssueVersion;
import io.cuttings.store.IssueVersions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two databases hold of one archive, issue by issue and story by story; of the issues
 * one at a time is in memory. One thread.
 */
public final class Comparison {
  private final IssueVersions before;
  private final IssueVersions after;
  private final Map<String, PublicationCounts> publications = new TreeMap<>();

  /** Ids of kept items that got another one: the later by the earlier. */
  private final Map<String, String> renamed = new HashMap<>();

  public Comparison(IssueVersions before, IssueVersions after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Compares.
   *
   * @param selected the messages that were ingested again, in the order in which they are told of
   * @param since the number of the last change that both have in common: other issues that were
   *     stored after it, for what was learned, are compared too
   * @param changes is given all issues but those that did not change, then the stories
   */
  public Outcome run(List<ArchiveKey> selected, long since, Changes changes) {
    Set<ArchiveKey> keys = new LinkedHashSet<>(selected);
    for (ArchiveKey key : selected) {
      compare(before.find(key).orElse(null), after.find(key).orElse(null), changes);
    }
    for (ArchiveKey key : after.storedAfter(since)) {
      if (!keys.contains(key)) {
        // what has arrived since is nobody's change
        before.find(key).ifPresent(b -> compare(b, after.find(key).orElse(null), changes));
      }
    }
    new StoryComparison(before, after, renamed)
        .run(
            story -> {
              count(story.publication(), story.publication(), Counts.of(story));
              changes.story(story);
            });
    return new Outcome(List.copyOf(publications.values()));
  }

  private void compare(
      @Nullable IssueVersion earlier, @Nullable IssueVersion later, Changes changes) {
    if (earlier == null && later == null) {
      return; // a dead letter before and after
    }
    IssueChange change = IssueChange.between(earlier, later);
    for (ItemChange item : change.items()) {
      if (item.kinds().contains(ItemChange.Kind.RENAMED)) {
        renamed.put(
            Objects.requireNonNull(item.before()).placed().id(),
            Objects.requireNonNull(item.after()).placed().id());
      }
    }
    IssueVersion issue = change.issue();
    count(issue.publicationId(), issue.publicationName(), Counts.of(change));
    if (change.kind() != IssueChange.Kind.UNCHANGED) {
      changes.issue(change);
    }
  }

  private void count(String id, String name, Counts counts) {
    publications.merge(
        id,
        new PublicationCounts(id, name, counts),
        (sum, more) -> new PublicationCounts(id, sum.name(), sum.counts().plus(counts)));
  }

  /** Takes what changed. */
  public record Changes(Consumer<IssueChange> issues, Consumer<StoryChange> stories) {
    void issue(IssueChange change) {
      issues.accept(change);
    }

    void story(StoryChange change) {
      stories.accept(change);
    }
  }
}
