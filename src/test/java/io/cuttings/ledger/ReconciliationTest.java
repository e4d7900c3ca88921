package io.cuttings.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationTest {
  /** More lines than a start reads again: each names a folder of some thousand letters. */
  private static final int MANY = 200;

  private static final String FOLDER = "INBOX/" + "news/".repeat(600);

  private static final Instant T = Instant.parse("2026-03-04T05:06:07.089Z");

  @TempDir private Path home;
  private RawArchive archive;
  private Manifest manifest;
  private LedgerDatabase database;
  private Ledger ledger;

  @BeforeEach
  void open() {
    archive = RawArchive.open(home);
    manifest = Manifest.open(home);
    use(LedgerDatabase.h2());
  }

  private void use(LedgerDatabase next) {
    database = next;
    ledger = new Ledger(next.dataSource());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static RawMessage message(int number) {
    return RawMessage.of(("Subject: " + number + "\r\n\r\n").getBytes(US_ASCII));
  }

  private static ArchiveKey key(int number) {
    return message(number).key();
  }

  private static Delivery delivery(int number) {
    RawMessage raw = message(number);
    return new Delivery(
        raw.key(),
        raw.octets().length,
        T.plusSeconds(number),
        new Place("news", FOLDER, 7, "" + number));
  }

  private Delivery archive(int number) {
    archive.put(message(number));
    manifest.append(delivery(number));
    return delivery(number);
  }

  private Path object(int number) {
    return home.resolve("archive/messages/" + key(number).value().substring(0, 2))
        .resolve(key(number) + ".eml.gz");
  }

  private void age(int number, Duration age) throws IOException {
    Files.setLastModifiedTime(object(number), FileTime.from(Instant.now().minus(age)));
  }

  private Reconciled reconcile() {
    return new Reconciliation(archive, manifest, database.dataSource()).run(Instant.now());
  }

  private List<LedgerRow> rows() {
    List<LedgerRow> rows = new ArrayList<>();
    new LedgerExport(database.dataSource()).forEach(rows::add);
    return rows;
  }

  private static Reconciled entered(long count, ArchiveKey... pending) {
    return new Reconciled(count, List.of(), List.of(), List.of(), List.of(pending));
  }

  @Test
  void anEmptyHomeHasNothingToDo() {
    assertThat(reconcile()).isEqualTo(entered(0));
  }

  @Test
  void whatTheDatabaseLostIsEnteredAndPending() {
    ledger.record(archive(1));
    archive(2);
    archive(3);

    assertThat(reconcile()).isEqualTo(entered(2, key(1), key(2), key(3)));
    assertThat(reconcile()).isEqualTo(entered(0, key(1), key(2), key(3)));
  }

  @Test
  void aNewDatabaseTellsWhatTheOldOneTold() {
    for (int number = 0; number < 20; number++) {
      ledger.record(archive(number));
    }
    manifest.append(again(5));
    ledger.record(again(5));
    reconcile();
    List<LedgerRow> told = rows();
    database.close();
    use(LedgerDatabase.h2());

    assertThat(reconcile().entered()).isEqualTo(21);
    assertThat(rows()).isEqualTo(told);
    assertThat(told).filteredOn(row -> row.status().equals("known")).hasSize(1);
  }

  private static Delivery again(int number) {
    Delivery first = delivery(number);
    return new Delivery(
        first.key(), first.size(), T.minusSeconds(1), new Place("news", "Archive", 7, "1"));
  }

  @Test
  void rowsLostFromTheMiddleAreNoticed() {
    List<Delivery> all = IntStream.range(0, MANY).mapToObj(ReconciliationTest::delivery).toList();
    archive.put(message(0));
    all.forEach(manifest::append);
    reconcile();
    database.execute("delete from delivery where uid_number < 10");

    assertThat(reconcile().entered()).isEqualTo(10);
  }

  @Test
  void onlyTheTailIsReadAgain() {
    IntStream.range(0, MANY).mapToObj(ReconciliationTest::delivery).forEach(manifest::append);
    reconcile();
    // one row goes and another comes: the sums cannot tell, and the line is far from the end
    database.execute("delete from delivery where uid_number = 0");
    ledger.record(delivery(MANY));
    manifest.append(delivery(MANY + 1));

    assertThat(reconcile().entered()).isEqualTo(1);
    assertThat(ledger.knows(delivery(0).place())).isFalse();
  }

  @Test
  void aManifestFromABackupIsReadFromItsStart() throws IOException {
    IntStream.range(0, 50).forEach(this::archive);
    reconcile();
    List<String> lines = Files.readAllLines(home.resolve("archive/manifest.jsonl"));
    Files.write(home.resolve("archive/manifest.jsonl"), lines.subList(0, 10));

    assertThat(reconcile().entered()).isZero();
    assertThat(ledger.counts().deliveries()).isEqualTo(50);
  }

  @Test
  void aMessageWithoutALineIsRecoveredWhenItsWriterHasSurelyDied() throws IOException {
    archive.put(message(1));
    archive.put(message(2));
    age(1, Duration.ofMinutes(11));

    Reconciled reconciled = reconcile();

    assertThat(reconciled.recovered()).containsExactly(key(1));
    assertThat(reconciled.pending()).containsExactly(key(1));
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.mailbox()).isEqualTo("recovered");
              assertThat(row.size()).isEqualTo(message(1).octets().length);
            });
    try (var lines = manifest.deliveries()) {
      assertThat(lines.map(Delivery::key)).containsExactly(key(1));
    }
    assertThat(reconcile().recovered()).isEmpty();
  }

  @Test
  void aMessageWithALineFarBackIsNotRecovered() throws IOException {
    archive(0);
    age(0, Duration.ofHours(1));
    IntStream.range(1, MANY).mapToObj(ReconciliationTest::delivery).forEach(manifest::append);
    reconcile();
    database.execute("delete from delivery where uid_number = 0");
    database.execute("delete from message where archive_key = '" + key(0) + "'");
    ledger.record(delivery(MANY));

    assertThat(reconcile().recovered()).isEmpty();
    assertThat(ledger.knows(delivery(0).place())).isTrue();
  }

  @Test
  void aDamagedMessageWithoutALineIsReported() throws IOException {
    archive.put(message(1));
    Files.write(object(1), new byte[] {1, 2, 3});
    age(1, Duration.ofMinutes(11));

    assertThat(reconcile().damaged()).containsExactly(key(1));
    assertThat(rows()).isEmpty();
  }

  @Test
  void aLineWithoutAMessageIsReportedAndNotPending() throws IOException {
    archive(1);
    archive(2);
    Files.delete(object(2));

    Reconciled reconciled = reconcile();

    assertThat(reconciled.missing()).containsExactly(key(2));
    assertThat(reconciled.pending()).containsExactly(key(1));
  }
}
