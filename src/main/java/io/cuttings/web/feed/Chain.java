package io.cuttings.web.feed;

import io.cuttings.search.Order;
import io.cuttings.store.StoredItem;
import io.cuttings.web.http.RefusedException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The documents of which a feed consists (RFC 5005, 4): the current one with the newest items, and
 * the archive, which holds every item. A month of issues is a document of the archive, or several:
 * the oldest items are in its first part, so that a part that is full stays as it is while the
 * month goes on.
 */
record Chain(ItemSource items) {
  /** Items in the current document. */
  static final int NEWEST = 100;

  /** Items in one document of the archive. */
  static final int PART = 500;

  /** One of them: its items, newest first, and its neighbours in the archive. */
  record Document(
      List<StoredItem> items, Optional<ArchivePart> previous, Optional<ArchivePart> next) {
    Document {
      items = List.copyOf(items);
    }
  }

  /** The newest items, and where those begin that are not among them. */
  Document current() {
    List<StoredItem> newest = items.find(Days.ALL, Order.NEWEST, 0, NEWEST + 1).items();
    if (newest.size() <= NEWEST) {
      return new Document(newest, Optional.empty(), Optional.empty());
    }
    List<StoredItem> shown = newest.subList(0, NEWEST);
    ArchivePart last = lastPart(month(newest.get(NEWEST)));
    boolean isShown = last.part() > 1 && ids(shown).containsAll(ids(items(last)));
    return new Document(
        shown,
        Optional.of(isShown ? new ArchivePart(last.month(), last.part() - 1) : last),
        Optional.empty());
  }

  private static Set<String> ids(List<StoredItem> items) {
    return items.stream().map(StoredItem::id).collect(Collectors.toCollection(HashSet::new));
  }

  /** A document of the archive. */
  Document archive(ArchivePart part) {
    int parts = lastPart(part.month()).part();
    List<StoredItem> found = part.part() > parts ? List.of() : items(part);
    if (found.isEmpty()) {
      throw RefusedException.notFound(
          "No such archive", "The archive of this feed has no such month or part.");
    }
    List<StoredItem> newestFirst = new ArrayList<>(found);
    Collections.reverse(newestFirst);
    return new Document(newestFirst, previous(part), next(part, parts));
  }

  private Optional<ArchivePart> previous(ArchivePart part) {
    return part.part() > 1
        ? Optional.of(new ArchivePart(part.month(), part.part() - 1))
        : nearest(Days.before(part.month()), Order.NEWEST).map(this::lastPart);
  }

  private Optional<ArchivePart> next(ArchivePart part, int parts) {
    return part.part() < parts
        ? Optional.of(new ArchivePart(part.month(), part.part() + 1))
        : nearest(Days.after(part.month()), Order.OLDEST).map(month -> new ArchivePart(month, 1));
  }

  private Optional<YearMonth> nearest(Days days, Order order) {
    return items.find(days, order, 0, 1).items().stream().findFirst().map(Chain::month);
  }

  private ArchivePart lastPart(YearMonth month) {
    long total = items.find(Days.of(month), Order.OLDEST, 0, 1).total();
    return new ArchivePart(month, Math.toIntExact(Math.max(1, (total + PART - 1) / PART)));
  }

  private List<StoredItem> items(ArchivePart part) {
    int first = (part.part() - 1) * PART;
    return items.find(Days.of(part.month()), Order.OLDEST, first, PART).items();
  }

  private static YearMonth month(StoredItem item) {
    return YearMonth.from(item.issueDate().atZone(ZoneOffset.UTC));
  }
}
