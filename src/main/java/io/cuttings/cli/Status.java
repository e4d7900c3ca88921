package io.cuttings.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.ledger.FolderAccount;
import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.LedgerCounts;
import io.cuttings.ledger.MailboxState;
import io.cuttings.settings.Settings;
import io.cuttings.store.LateIssue;
import io.cuttings.store.StoreCounts;
import io.cuttings.verify.LastVerification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a library stands, as {@code status} prints it.
 *
 * @param pending archived messages that wait for ingest
 * @param refused what could not be archived
 * @param folders as they were when they were compared with their servers last
 * @param library what is stored
 * @param late issues that did not arrive when they were expected
 * @param verification the last one; null where there was none
 */
record Status(
    String home,
    List<Mailbox> mailboxes,
    long deliveries,
    long messages,
    long stored,
    long dead,
    long pending,
    long refused,
    List<Folder> folders,
    StoreCounts library,
    @JsonProperty("dead_letters") List<Letter> deadLetters,
    List<Late> late,
    @Nullable Verified verification) {

  /**
   * A mailbox of the settings and its last poll.
   *
   * @param lastPoll null where it was never polled
   * @param lagSeconds since the last poll
   * @param error of the last poll; null where it went well
   */
  record Mailbox(
      String name,
      String folder,
      @JsonProperty("last_poll") @Nullable String lastPoll,
      @JsonProperty("lag_seconds") @Nullable Long lagSeconds,
      @Nullable String error) {}

  /** A folder as it was when it was compared with its server last. */
  record Folder(
      String mailbox,
      String folder,
      String at,
      boolean even,
      @JsonProperty("on_server") long onServer,
      @JsonProperty("in_ledger") long inLedger,
      long archived,
      long refused,
      long missing,
      long gone,
      @JsonProperty("taken_away") long takenAway,
      long earlier,
      @JsonIgnore String sums) {
    static Folder of(FolderAccount account) {
      return new Folder(
          account.mailbox(),
          account.folder(),
          account.at().toString(),
          account.isEven(),
          account.onServer(),
          account.inLedger(),
          account.archived(),
          account.refused(),
          account.missing(),
          account.gone(),
          account.takenAway(),
          account.earlier(),
          account.sums());
    }
  }

  /** A message that could not be processed. */
  record Letter(
      @JsonProperty("archive_key") String archiveKey,
      String stage,
      String cause,
      String at,
      int attempts) {}

  /** An issue that did not arrive when it was expected. */
  record Late(String publication, String name, String cadence, String expected, String newest) {
    static Late of(LateIssue issue) {
      return new Late(
          issue.publication(),
          issue.name(),
          issue.cadence(),
          issue.expected().toString(),
          issue.newest().toString());
    }
  }

  /** How the last verification ended. */
  record Verified(
      String started,
      String ended,
      long objects,
      long findings,
      List<LastVerification.Count> kinds,
      @JsonIgnore String sentence) {
    static Verified of(LastVerification last) {
      return new Verified(
          last.started().toString(),
          last.ended().toString(),
          last.objects(),
          last.findings(),
          last.kinds(),
          last.sentence());
    }
  }

  static Status of(Settings settings, Library library, Instant now) {
    IntakeStatus intake =
        IntakeStatus.of(
            settings.mailboxes(), library.ledger(), library.accounts(), library.polls(), now);
    LedgerCounts counts = intake.counts();
    return new Status(
        settings.home().toString(),
        intake.mailboxes().stream().map(Status::mailbox).toList(),
        counts.deliveries(),
        counts.messages(),
        counts.stored(),
        counts.dead(),
        counts.pending(),
        intake.refused(),
        intake.folders().stream().map(Folder::of).toList(),
        library.issues().counts(),
        intake.deadLetters().stream().map(Status::letter).toList(),
        library.regularity().late(LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
            .map(Late::of)
            .toList(),
        LastVerification.read(settings.home()).map(Verified::of).orElse(null));
  }

  private static Mailbox mailbox(MailboxState mailbox) {
    return new Mailbox(
        mailbox.name(),
        mailbox.folder(),
        mailbox.lastPoll() == null ? null : mailbox.lastPoll().toString(),
        mailbox.lag() == null ? null : mailbox.lag().toSeconds(),
        mailbox.error());
  }

  private static Letter letter(DeadLetter letter) {
    return new Letter(
        letter.key().value(),
        letter.stage(),
        letter.cause(),
        letter.at().toString(),
        letter.attempts());
  }

  String text() {
    StringBuilder text = new StringBuilder("home " + home + "\n");
    if (mailboxes.isEmpty()) {
      text.append("no mailbox is configured\n");
    }
    for (Mailbox mailbox : mailboxes) {
      text.append(line(mailbox)).append('\n');
    }
    for (Folder folder : folders) {
      text.append(
          "reconciled %s:%s at %s: %s%n"
              .formatted(folder.mailbox, folder.folder, folder.at, folder.sums));
    }
    text.append(
        "%d deliveries of %d messages = %d stored + %d dead + %d pending"
            .formatted(deliveries, messages, stored, dead, pending));
    if (refused > 0) {
      text.append("%n%d more were refused (export ledger says why)".formatted(refused));
    }
    text.append(
        "%n%d issues of %d publications, %d items of %d stories"
            .formatted(
                library.issues(), library.publications(), library.items(), library.stories()));
    if (library.redeliveries() > 0) {
      text.append("; %d more deliveries of issues".formatted(library.redeliveries()));
    }
    if (library.others() > 0) {
      text.append("%n%d messages that are no newsletter".formatted(library.others()));
    }
    text.append(
        verification == null
            ? "%nnever verified".formatted()
            : "%nverified %s: %s".formatted(verification.ended, verification.sentence));
    for (Letter letter : deadLetters) {
      text.append(
          "%ndead letter %s: %s (%s, %s)"
              .formatted(letter.archiveKey, letter.cause, letter.stage, letter.at));
    }
    for (Late issue : late) {
      text.append(
          "%nlate: %s (%s), expected on %s, the newest is of %s"
              .formatted(issue.name, issue.cadence, issue.expected, issue.newest));
    }
    return text.toString();
  }

  private static String line(Mailbox mailbox) {
    String poll =
        mailbox.lastPoll == null
            ? "never polled"
            : "polled %d s ago".formatted(mailbox.lagSeconds)
                + (mailbox.error == null ? "" : ", which failed: " + mailbox.error);
    return "mailbox " + mailbox.name + ":" + mailbox.folder + " " + poll;
  }
}
