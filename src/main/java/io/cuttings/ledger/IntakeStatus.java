package io.cuttings.ledger;

import io.cuttings.settings.MailboxSettings;
import java.time.Instant;
import java.util.List;

/**
 * How the intake stands: what the command {@code status} and the page of that name both say.
 *
 * @param refused what could not be archived
 */
public record IntakeStatus(
    List<MailboxState> mailboxes, LedgerCounts counts, long refused, List<DeadLetter> deadLetters) {

  public IntakeStatus {
    mailboxes = List.copyOf(mailboxes);
    deadLetters = List.copyOf(deadLetters);
  }

  public static IntakeStatus of(
      List<MailboxSettings> mailboxes, Ledger ledger, MailboxPolls polls, Instant now) {
    List<MailboxPoll> last = polls.last();
    return new IntakeStatus(
        mailboxes.stream().map(mailbox -> MailboxState.of(mailbox, last, now)).toList(),
        ledger.counts(),
        ledger.refused(),
        ledger.deadLetters());
  }
}
