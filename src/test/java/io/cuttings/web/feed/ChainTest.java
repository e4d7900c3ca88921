package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.StoredItem;
import io.cuttings.web.http.RefusedException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {
  private static final ArchiveKey KEY = ArchiveKey.of(new byte[0]);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11:0 | none",
        "2026-11:1 | none",
        "2026-11:60 2026-10:40 | none",
        "2026-11:100 2026-10:1 | 2026-10/1",
        "2026-11:101 | 2026-11/1",
        "2026-11:500 | 2026-11/1",
        "2026-11:600 | 2026-11/1", // the hundred newest are the whole second part
        "2026-11:601 | 2026-11/2",
        "2026-11:560 2026-10:1 | 2026-11/1",
        "2026-11:60 2026-10:1203 2026-08:501 2025-12:1 | 2026-10/3",
        "2026-12:40 2026-11:59 2026-10:1 2026-09:7 2019-02:1000 | 2026-09/1",
      })
  void theCurrentDocumentAndTheArchiveHoldEveryItem(String months, String first) {
    Chain chain = new Chain(new StoryItems(items(months)));
    Chain.Document current = chain.current();
    assertThat(current.items()).hasSizeLessThanOrEqualTo(100);
    assertThat(current.previous().map(p -> p.month() + "/" + p.part()).orElse("none"))
        .isEqualTo(first);
    List<String> read = ids(current);
    Optional<ArchivePart> part = current.previous();
    while (part.isPresent()) {
      Chain.Document document = chain.archive(part.get());
      assertThat(document.items()).hasSizeBetween(1, 500);
      read.addAll(ids(document));
      if (document.previous().isPresent()) {
        assertThat(chain.archive(document.previous().get()).next()).isEqualTo(part);
      }
      part = document.previous();
    }
    assertThat(read).containsAll(items(months).stream().map(StoredItem::id).toList());
  }

  @Test
  void thereIsNoItemTwiceInTheArchive() {
    Chain chain = new Chain(new StoryItems(items("2026-11:1203 2026-10:700")));
    List<String> read = new ArrayList<>();
    Optional<ArchivePart> part = Optional.of(new ArchivePart(YearMonth.of(2026, 10), 1));
    while (part.isPresent()) {
      Chain.Document document = chain.archive(part.get());
      read.addAll(ids(document));
      part = document.next();
    }
    assertThat(read).hasSize(1903).doesNotHaveDuplicates();
  }

  @Test
  void aFullPartStaysAsItIsWhileTheMonthGoesOn() {
    ArchivePart first = new ArchivePart(YearMonth.of(2026, 11), 1);
    List<String> before = ids(new Chain(new StoryItems(items("2026-11:510"))).archive(first));
    List<String> after = ids(new Chain(new StoryItems(items("2026-11:900"))).archive(first));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aMonthIsCutInUtcAndTheNewestItemIsFirst() {
    List<StoredItem> items =
        List.of(
            item("a", "2026-09-30T23:59:59Z"),
            item("b", "2026-10-01T00:00:00Z"),
            item("c", "2026-10-31T23:59:59.999Z"),
            item("d", "2026-11-01T00:00:00Z"));
    Chain chain = new Chain(new StoryItems(items));
    assertThat(ids(chain.archive(new ArchivePart(YearMonth.of(2026, 10), 1))))
        .containsExactly("c", "b");
    assertThat(ids(chain.current())).containsExactly("d", "c", "b", "a");
  }

  @ParameterizedTest
  @CsvSource({"2026-11,2", "2026-10,1", "0000-01,1", "9999-12,1"})
  void aPartThatIsNotThereIsRefused(YearMonth month, int part) {
    Chain chain = new Chain(new StoryItems(items("2026-11:500")));
    assertThatThrownBy(() -> chain.archive(new ArchivePart(month, part)))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(404));
  }

  private static List<String> ids(Chain.Document document) {
    return new ArrayList<>(document.items().stream().map(StoredItem::id).toList());
  }

  /** As many items of each month as it says, the earliest first, many of them at the same time. */
  private static List<StoredItem> items(String months) {
    List<StoredItem> items = new ArrayList<>();
    for (String month : List.of(months.split(" ", -1)).stream().sorted().toList()) {
      String[] parts = month.split(":", -1);
      Instant start = YearMonth.parse(parts[0]).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
        items.add(item(parts[0] + "#" + i, start.plusSeconds(3600L * (i / 7)).toString()));
      }
    }
    return items;
  }

  private static StoredItem item(String id, String date) {
    return new StoredItem(
        id,
        "story",
        KEY,
        KEY,
        "letter",
        "The letter",
        "Issue",
        Instant.parse(date),
        "en",
        null,
        0,
        0,
        "Item " + id,
        null,
        "",
        null,
        null,
        false);
  }
}
