package io.cuttings.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Part;
import io.cuttings.archive.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerCheckTest {
  private static final Instant T = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final ArchiveKey KEY = ArchiveKey.of("a".getBytes(UTF_8));

  private final LedgerDatabase database = LedgerDatabase.h2();
  private final Ledger ledger = new Ledger(database.dataSource());
  private final LedgerCheck check = new LedgerCheck(database.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  private static Delivery delivery(int uid) {
    return new Delivery(KEY, 1, T.plusSeconds(uid), new Place("news", "INBOX", 7, "" + uid));
  }

  private List<String> compare(Delivery... lines) {
    return LedgerCheck.compare(check.read(Part.of(KEY)), List.of(lines)).stream()
        .map(finding -> finding.kind().word() + ": " + finding.sentence())
        .toList();
  }

  @Test
  void aLedgerWithEveryLineIsEven() {
    ledger.record(List.of(delivery(1), delivery(2)));

    assertThat(compare(delivery(1), delivery(2), delivery(2))).isEmpty();
  }

  @Test
  void linesWithoutARowAreOneFindingAMessage() {
    ledger.record(delivery(1));

    assertThat(compare(delivery(1), delivery(2), delivery(3)))
        .containsExactly("unentered: the ledger lacks its delivery at news:INBOX/7#2 and 1 more");
  }

  @Test
  void aRowWithoutALineIsAFinding() {
    ledger.record(List.of(delivery(1), delivery(2)));

    assertThat(compare(delivery(2)))
        .containsExactly("unbacked: the manifest lacks its delivery at news:INBOX/7#1");
  }

  @Test
  void aMessageWithoutDeliveryAndLineIsAFinding() {
    database.execute("insert into message (archive_key, size) values ('%s', 1)".formatted(KEY));

    assertThat(compare()).containsExactly("unbacked: is in the ledger and not in the manifest");
  }

  @Test
  void anotherPartIsNotLookedAt() {
    ledger.record(delivery(1));
    int other = (Part.of(KEY).number() + 1) % Part.COUNT;

    assertThat(check.read(new Part(other)).deliveries()).isEmpty();
    assertThat(check.pending(new Part(other), T.plusSeconds(60))).isEmpty();
  }

  @Test
  void pendingIsWhatWasDeliveredLongAgo() {
    ledger.record(delivery(1));

    assertThat(check.pending(Part.of(KEY), T.plusSeconds(2))).hasSize(1);
    assertThat(check.pending(Part.of(KEY), T)).as("it may be on its way").isEmpty();
    database.storeIssue(KEY, "<a@x.example>");
    assertThat(check.pending(Part.of(KEY), T.plusSeconds(2))).isEmpty();
  }

  @Test
  void theLastPartReachesToTheLastKey() {
    String last = "f".repeat(64);
    database.execute("insert into message (archive_key, size) values ('%s', 1)".formatted(last));

    assertThat(check.read(new Part(255)).messages()).containsExactly(new ArchiveKey(last));
  }
}
