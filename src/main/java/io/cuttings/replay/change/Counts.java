package io.cuttings.replay.change;

/**
 * What changed, in numbers that add up: issues = unchanged + changed + added + gone; the items
 * before = kept + lost; the items after = kept + gained. A kept item can be moved, retitled,
 * reworded, amended and renamed at once.
 */
public record Counts(
    long unchanged,
    long changed,
    long added,
    long gone,
    long itemsBefore,
    long itemsAfter,
    long kept,
    long gained,
    long lost,
    long moved,
    long retitled,
    long reworded,
    long amended,
    long renamed,
    long storiesJoined,
    long storiesParted) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  static Counts of(IssueChange change) {
    IssueChange.Kind kind = change.kind();
    return new Counts(
        one(kind == IssueChange.Kind.UNCHANGED),
        one(kind == IssueChange.Kind.CHANGED),
        one(kind == IssueChange.Kind.NEW),
        one(kind == IssueChange.Kind.GONE),
        change.before() == null ? 0 : change.before().items().size(),
        change.after() == null ? 0 : change.after().items().size(),
        change.items().stream().filter(ItemChange::isKept).count(),
        items(change, ItemChange.Kind.GAINED),
        items(change, ItemChange.Kind.LOST),
        items(change, ItemChange.Kind.MOVED),
        items(change, ItemChange.Kind.RETITLED),
        items(change, ItemChange.Kind.REWORDED),
        items(change, ItemChange.Kind.AMENDED),
        items(change, ItemChange.Kind.RENAMED),
        0,
        0);
  }

  static Counts of(StoryChange change) {
    boolean isJoined = change.kind() == StoryChange.Kind.JOINED;
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, one(isJoined), one(!isJoined));
  }

  private static long one(boolean isSo) {
    return isSo ? 1 : 0;
  }

  private static long items(IssueChange change, ItemChange.Kind kind) {
    return change.items().stream().filter(item -> item.kinds().contains(kind)).count();
  }

  /** Both together. */
  public Counts plus(Counts more) {
    return new Counts(
        unchanged + more.unchanged,
        changed + more.changed,
        added + more.added,
        gone + more.gone,
        itemsBefore + more.itemsBefore,
        itemsAfter + more.itemsAfter,
        kept + more.kept,
        gained + more.gained,
        lost + more.lost,
        moved + more.moved,
        retitled + more.retitled,
        reworded + more.reworded,
        amended + more.amended,
        renamed + more.renamed,
        storiesJoined + more.storiesJoined,
        storiesParted + more.storiesParted);
  }

  public long issues() {
    return unchanged + changed + added + gone;
  }
}
