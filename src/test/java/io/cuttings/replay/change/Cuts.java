package io.cuttings.replay.change;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.IssueVersion;
import io.cuttings.store.ItemVersion;
import io.cuttings.story.PlacedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts of one issue, for tests. */
public final class Cuts {
  private Cuts() {}

  public static ItemVersion item(
      String id, @Nullable String section, @Nullable String title, String url, String text) {
    return new ItemVersion(
        new PlacedItem(id, url, title, text, section, 0, 0), "s-" + id, url, null, null, false);
  }

  /** An issue with the items in this order. */
  public static IssueVersion issue(String title, ItemVersion... items) {
    List<ItemVersion> placed = new ArrayList<>();
    for (ItemVersion item : items) {
      PlacedItem at = item.placed();
      placed.add(
          new ItemVersion(
              new PlacedItem(
                  at.id(), at.urlKey(), at.title(), at.text(), at.section(), 0, placed.size()),
              item.storyId(),
              item.url(),
              item.source(),
              item.label(),
              item.paywalled()));
    }
    ArchiveKey key = ArchiveKey.of(new byte[] {1});
    return new IssueVersion(
        key,
        "letter.example",
        "The Letter",
        title,
        null,
        Instant.parse("2026-02-01T06:00:00Z"),
        "newsletter",
        "en",
        key.value(),
        null,
        List.of(),
        List.of(""),
        placed);
  }

  public static IssueChange change(@Nullable IssueVersion before, @Nullable IssueVersion after) {
    return IssueChange.between(before, after);
  }
}
