package io.cuttings.ledger;

import io.cuttings.settings.MailboxSettings;
import java.time.Instant;
import java.util.List;

/**
 * How the intake stands: what the command {@code status} and the page of that name both say.
 *
 * @param refused what could not be archived
 * @param folders as they were when they were compared last
 */
public record IntakeStatus(
    List<MailboxState> mailboxes,
    LedgerCounts counts,
    long refused,
    List<FolderAccount> folders,
    List<DeadLetter> deadLetters) {

  public IntakeStatus {
    mailboxes = List.copyOf(mailboxes);
    folders = List.copyOf(folders);
    deadLetters = List.copyOf(deadLetters);
  }

  public static IntakeStatus of(
      List<MailboxSettings> mailboxes,
      Ledger ledger,
      FolderAccounts accounts,
      MailboxPolls polls,
      Instant now) {
    List<MailboxPoll> last = polls.last();
    return new IntakeStatus(
        mailboxes.stream().map(mailbox -> MailboxState.of(mailbox, last, now)).toList(),
        ledger.counts(),
        ledger.refused(),
        accounts.last(),
        ledger.deadLetters());
  }
}
