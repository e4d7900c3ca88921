package io.cuttings.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger owes its users, on either database(). */
interface LedgerContract {
  Instant T = Instant.parse("2026-03-04T05:06:07.089Z");

  /** An empty one. */
  LedgerDatabase database();

  default Ledger ledger() {
    return new Ledger(database().dataSource());
  }

  private static ArchiveKey key(String text) {
    return ArchiveKey.of(text.getBytes(UTF_8));
  }

  private static Delivery delivery(String text, Instant received, String folder, Object uid) {
    return new Delivery(
        key(text), text.length(), received, new Place("news", folder, 7, uid.toString()));
  }

  @Test
  default void aPlaceIsEnteredOnce() {
    Delivery delivery = delivery("a", T, "INBOX", 1);

    assertThat(ledger().knows(delivery.place())).isFalse();
    assertThat(ledger().record(delivery)).isTrue();
    assertThat(ledger().record(delivery)).isFalse();
    assertThat(ledger().knows(delivery.place())).isTrue();
    assertThat(ledger().counts()).isEqualTo(new LedgerCounts(1, 1, 0, 0));
  }

  @Test
  default void aMessageDeliveredTwiceIsKnown() {
    ledger().record(delivery("a", T, "INBOX", 1));
    ledger().record(delivery("a", T, "Archive", 1));

    assertThat(ledger().counts()).isEqualTo(new LedgerCounts(2, 1, 0, 0));
    assertThat(ledger().counts().known()).isEqualTo(1);
  }

  @Test
  default void manyAreEnteredAtOnce() {
    List<Delivery> all =
        IntStream.range(0, 1000).mapToObj(i -> delivery("m" + i % 900, T, "INBOX", i)).toList();

    assertThat(ledger().record(all.subList(0, 300))).isEqualTo(300);
    assertThat(ledger().record(all)).isEqualTo(700);
    assertThat(ledger().counts()).isEqualTo(new LedgerCounts(1000, 900, 0, 0));
  }

  @Test
  default void theEarlierOfTwoTimesOfADeliveryCounts() {
    ledger().record(delivery("a", T, "INBOX", 1));
    ledger().record(delivery("a", T.minusSeconds(1), "INBOX", 1));
    ledger()
        .record(
            List.of(delivery("b", T, "INBOX", 2), delivery("b", T.minusSeconds(2), "INBOX", 2)));
    ledger().record(delivery("b", T.plusSeconds(3), "INBOX", 2));

    assertThat(rows())
        .extracting(LedgerRow::archiveKey, LedgerRow::received)
        .containsExactly(tuple(key("b"), T.minusSeconds(2)), tuple(key("a"), T.minusSeconds(1)));
  }

  @Test
  default void anotherMessageAtTheSamePlaceIsAnotherDelivery() {
    Delivery first = delivery("a", T, "/mail/news.mbox", 0);
    Delivery second = new Delivery(key("b"), 1, T.plusSeconds(1), first.place());

    assertThat(ledger().record(first)).isTrue();
    assertThat(ledger().record(second)).isTrue();
    assertThat(ledger().counts()).isEqualTo(new LedgerCounts(2, 2, 0, 0));
  }

  @Test
  default void theExportTellsTheSameWhateverTheOrderOfEntry() {
    Delivery second = delivery("a", T.plusSeconds(1), "INBOX", 9);
    Delivery third = delivery("a", T.plusSeconds(1), "Archive", 10);
    Delivery first = delivery("a", T, "INBOX", 10);
    Delivery dead = delivery("b", T.plusSeconds(2), "INBOX", 11);
    ledger().record(List.of(third, dead, second));
    ledger().record(first);
    database().storeIssue(key("a"), "<1@example.org>");
    ledger().bury(new DeadLetter(key("b"), "parse", "It has no end", T));

    assertThat(rows())
        .containsExactly(
            row(first, "<1@example.org>", "archived", null),
            row(second, "<1@example.org>", "known", null),
            row(third, "<1@example.org>", "known", null),
            row(dead, null, "failed", "It has no end"));
  }

  /** The expectation is one for all databases and locales. */
  @Test
  default void deliveriesOfOneMomentStandInTheSameOrderOnEveryDatabase() {
    for (String folder : List.of("news", "News", "neẅs", "new s", "new-t", "𝒩ews", "ｎｅｗｓ")) {
      ledger().record(delivery(folder, T, folder, "uidl"));
    }
    ledger().record(delivery("numbered", T, "News", 1));

    assertThat(rows())
        .extracting(LedgerRow::folder)
        .containsExactly("new-t", "News", "ｎｅｗｓ", "news", "new s", "neẅs", "𝒩ews", "News");
  }

  private static LedgerRow row(
      Delivery delivery, @Nullable String messageId, String status, @Nullable String error) {
    return new LedgerRow(
        delivery.key(),
        messageId,
        status,
        delivery.place().mailbox(),
        delivery.place().folder(),
        delivery.received(),
        delivery.size(),
        error);
  }

  default List<LedgerRow> rows() {
    List<LedgerRow> rows = new ArrayList<>();
    assertThat(new LedgerExport(database().dataSource()).forEach(rows::add)).isEqualTo(rows.size());
    return rows;
  }

  @Test
  default void whatIsPendingAndDeadOfOneMailboxIsTold() {
    Delivery later = new Delivery(key("a"), 1, T.plusSeconds(9), new Place("import", "f", 0, "2"));
    Delivery first = new Delivery(key("b"), 1, T, new Place("import", "f", 0, "1"));
    Delivery dead = new Delivery(key("c"), 1, T, new Place("import", "f", 0, "3"));
    ledger().record(List.of(later, first, dead, delivery("a", T, "INBOX", 1)));
    ledger().record(delivery("d", T, "INBOX", 2));
    ledger().bury(new DeadLetter(key("c"), "parse", "It has no end", T));
    ledger().bury(new DeadLetter(key("d"), "parse", "It has no end", T));

    assertThat(ledger().pendingOf("import")).containsExactly(key("b"), key("a"));
    assertThat(ledger().deadLettersOf("import", T))
        .extracting(DeadLetter::key)
        .containsExactly(key("c"));
    assertThat(ledger().deadLettersOf("import", T.plusMillis(1))).isEmpty();
  }

  @Test
  default void deliveriesThatAreNotEnteredAreToldFromTheOthers() {
    Delivery one = delivery("a", T, "INBOX", 1);
    Delivery other = delivery("a", T, "INBOX", 2);
    ledger().record(one);

    assertThat(ledger().unentered(List.of(one, other))).containsExactly(other);
  }

  @Test
  default void theLastPollOfEachFolderIsKept() {
    MailboxPolls polls = new MailboxPolls(database().dataSource());
    polls.enter(new MailboxPoll("news", "INBOX", T, "Cannot reach news: refused"));
    polls.enter(new MailboxPoll("news", "Archive", T, null));
    polls.enter(new MailboxPoll("news", "INBOX", T.plusSeconds(1), null));

    assertThat(polls.last())
        .containsExactly(
            new MailboxPoll("news", "Archive", T, null),
            new MailboxPoll("news", "INBOX", T.plusSeconds(1), null));
  }

  @Test
  default void uidsAreThoseOfOneFolderAndValidityAboveTheCursor() {
    ledger().record(delivery("a", T, "INBOX", 9));
    ledger().record(delivery("b", T, "INBOX", 10));
    ledger().record(delivery("c", T, "INBOX", 4_294_967_295L));
    ledger().record(delivery("d", T, "Archive", 11));
    ledger().record(delivery("e", T, "INBOX", "uidl-12"));
    ledger().record(new Delivery(key("f"), 1, T, new Place("news", "INBOX", 8, "13")));
    ledger().record(new Delivery(key("g"), 1, T, new Place("other", "INBOX", 7, "14")));

    assertThat(ledger().uids("news", "INBOX", 7, 9)).containsExactlyInAnyOrder(10L, 4_294_967_295L);
  }

  @Test
  default void longFoldersAndForeignScriptsNameAPlace() {
    Place place = new Place("import", "/home/" + "ニュース/".repeat(1000), 0, "一.eml");

    assertThat(ledger().record(new Delivery(key("a"), 1, T, place))).isTrue();
    assertThat(ledger().knows(place)).isTrue();
  }

  @Test
  default void whatIsNeitherStoredNorDeadIsPendingInOrderOfDelivery() {
    ledger().record(delivery("late", T.plusSeconds(2), "INBOX", 1));
    ledger().record(delivery("early", T, "INBOX", 2));
    ledger().record(delivery("stored", T, "INBOX", 3));
    ledger().record(delivery("dead", T, "INBOX", 4));
    database().storeIssue(key("stored"), "<1@example.org>");
    ledger().bury(new DeadLetter(key("dead"), "parse", "It has no end", T));

    assertThat(ledger().pending()).containsExactly(key("early"), key("late"));
    assertThat(ledger().isPending(key("early"))).isTrue();
    assertThat(ledger().isPending(key("stored"))).isFalse();
    assertThat(ledger().isPending(key("dead"))).isFalse();
    assertThat(ledger().counts()).isEqualTo(new LedgerCounts(4, 4, 1, 1));
    assertThat(ledger().counts().pending()).isEqualTo(2);
  }

  @Test
  default void aMessageThatFailsAfterItWasStoredIsDeadAndNotBoth() {
    ledger().record(delivery("a", T, "INBOX", 1));
    database().storeIssue(key("a"), "<1@example.org>");
    ledger().bury(new DeadLetter(key("a"), "split", "It is too deep", T));

    assertThat(ledger().counts()).isEqualTo(new LedgerCounts(1, 1, 0, 1));
  }

  @Test
  default void aFailureThatComesAgainCountsItsAttempts() {
    ledger().record(delivery("a", T, "INBOX", 1));
    ledger().bury(new DeadLetter(key("a"), "parse", "It has no end", T));
    ledger().bury(new DeadLetter(key("a"), "split", "It is \0 deep", T.plusSeconds(1)));

    assertThat(ledger().deadLetters())
        .containsExactly(
            new DeadLetter(key("a"), "split", "It is \uFFFD deep", T.plusSeconds(1), 2));
  }

  @Test
  default void aSettledFailureIsPendingUntilItIsStored() {
    ledger().record(delivery("a", T, "INBOX", 1));
    ledger().bury(new DeadLetter(key("a"), "parse", "It has no end", T));
    ledger().settle(key("a"));

    assertThat(ledger().deadLetters()).isEmpty();
    assertThat(ledger().pending()).containsExactly(key("a"));
  }

  private static Refusal refusal(int uid, Instant at, String reason) {
    return new Refusal(new Place("news", "INBOX", 7, "" + uid), at, reason);
  }

  @Test
  default void whatWasRefusedStandsInTheLedgerUntilItComesInAfterAll(@TempDir Path home) {
    RefusedDeliveries refused = RefusedDeliveries.of(home, database().dataSource());
    Delivery delivery = delivery("a", T, "INBOX", 1);
    ledger().record(delivery);
    refused.refuse(refusal(2, T.plusSeconds(1), "It is \0 too large"));

    LedgerRow row =
        new LedgerRow(
            null, null, "refused", "news", "INBOX", T.plusSeconds(1), 0, "It is \uFFFD too large");
    assertThat(rows()).containsExactly(row(delivery, null, "archived", null), row);
    assertThat(ledger().refused()).isEqualTo(1);

    ledger().record(delivery("b", T.plusSeconds(9), "INBOX", 2));
    assertThat(rows()).extracting(LedgerRow::status).containsExactly("archived", "archived");
    assertThat(ledger().refused()).isZero();
  }

  @Test
  default void aRefusalIsNotedOnceWithItsFirstTimeAndItsLastReason(@TempDir Path home)
      throws IOException {
    RefusedDeliveries refused = RefusedDeliveries.of(home, database().dataSource());
    refused.refuse(refusal(1, T, "It is too large"));
    refused.refuse(refusal(1, T.plusSeconds(1), "It is too large"));
    refused.refuse(refusal(1, T.plusSeconds(2), "The server does not send it"));

    assertThat(Files.readAllLines(home.resolve("archive/refusals.jsonl"))).hasSize(2);
    assertThat(rows())
        .extracting(LedgerRow::received, LedgerRow::error)
        .containsExactly(tuple(T, "The server does not send it"));
  }

  @Test
  default void anotherDatabaseGetsTheSameRefusalsFromTheJournal(@TempDir Path home) {
    RefusedDeliveries refused = RefusedDeliveries.of(home, database().dataSource());
    refused.refuse(refusal(1, T, "It is too large"));
    refused.refuse(refusal(2, T, "It is no mail"));
    List<LedgerRow> before = rows();
    database().execute("update refusal set reason = 'x' where uid = '2'");
    database().execute("delete from refusal where uid = '1'");

    refused.catchUp();
    assertThat(rows()).isEqualTo(before).hasSize(2);
  }

  @Test
  default void piecesOfTheLedgerHaveEachDeliveryAndRefusalOnce(@TempDir Path home) {
    RefusedDeliveries refused = RefusedDeliveries.of(home, database().dataSource());
    for (int uid = 0; uid < 6; uid++) {
      ledger().record(delivery("m" + uid, T.plusSeconds(uid / 3), "INBOX", uid));
      refused.refuse(refusal(100 + uid, T.plusSeconds(uid / 2), "It is too large"));
    }
    LedgerExport export = new LedgerExport(database().dataSource());
    List<LedgerRow> rows = new ArrayList<>();
    for (List<LedgerExport.Placed> piece = export.after(Instant.EPOCH, "", 5); !piece.isEmpty(); ) {
      piece.forEach(placed -> rows.add(placed.row()));
      LedgerExport.Placed last = piece.get(piece.size() - 1);
      piece = export.after(last.row().received(), last.placeKey(), 5);
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(rows()).hasSize(12);
  }

  default FolderComparison compare(Path home, boolean takesAway, String... uids) {
    return new FolderReconciliation(
            AbsentDeliveries.of(home, database().dataSource()), database().dataSource())
        .compare(new ServerListing("news", "INBOX", 7, Set.of(uids), T.plusSeconds(60)), takesAway);
  }

  @Test
  default void aComparisonNamesWhatDiffersAndItsSumsAddUp(@TempDir Path home) {
    ledger().record(delivery("there", T, "INBOX", 1));
    ledger().record(delivery("gone", T, "INBOX", 2));
    ledger().record(delivery("elsewhere", T, "Archive", 2));
    ledger().record(delivery("arrived since", T.plusSeconds(60), "INBOX", 11));
    ledger().record(new Delivery(key("earlier"), 1, T, new Place("news", "INBOX", 6, "1")));
    database().storeIssue(key("gone"), "<1@example.org>");
    RefusedDeliveries.of(home, database().dataSource()).refuse(refusal(3, T, "It is too large"));

    FolderComparison comparison = compare(home, false, "1", "3", "4", "10");
    FolderAccount account =
        new FolderAccount("news", "INBOX", T.plusSeconds(60), 7, 4, 2, 1, 1, 2, 1, 0, 1);
    assertThat(comparison.account()).isEqualTo(account);
    assertThat(comparison.differences())
        .extracting(Difference::kind, Difference::uid, Difference::archiveKey)
        .containsExactly(
            tuple(Difference.Kind.MISSING, "4", null),
            tuple(Difference.Kind.MISSING, "10", null),
            tuple(Difference.Kind.REFUSED, "3", null),
            tuple(Difference.Kind.GONE, "2", key("gone")));
    assertThat(new FolderAccounts(database().dataSource()).last()).containsExactly(account);
  }

  @Test
  default void whatIsGoneKeepsItsFirstDayAndIsTakenBackWhereItIsThereAgain(@TempDir Path home) {
    ledger().record(delivery("a", T, "INBOX", 1));
    assertThat(compare(home, false).newlyGone()).isEqualTo(1);
    assertThat(compare(home, false).newlyGone()).isZero();
    assertThat(rows())
        .extracting(LedgerRow::status, LedgerRow::error)
        .containsExactly(tuple("gone", "Not on the server since 2026-03-04"));
    database().execute("delete from absence");
    AbsentDeliveries.of(home, database().dataSource()).catchUp();
    assertThat(rows()).extracting(LedgerRow::status).containsExactly("gone");

    assertThat(compare(home, false, "1").account().isEven()).isTrue();
    assertThat(rows()).extracting(LedgerRow::status).containsExactly("archived");
    assertThat(compare(home, true).account().takenAway()).isEqualTo(1);
    assertThat(rows()).extracting(LedgerRow::status).containsExactly("archived");
  }
}
