package io.cuttings.ledger;

import io.cuttings.settings.MailboxSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of the settings and its last poll.
 *
 * @param lastPoll null where it was never polled
 * @param lag since the last poll; null where there was none
 * @param error of the last poll; null where it went well
 */
public record MailboxState(
    String name,
    String folder,
    @Nullable Instant lastPoll,
    @Nullable Duration lag,
    @Nullable String error) {

  static MailboxState of(MailboxSettings mailbox, List<MailboxPoll> polls, Instant now) {
    return polls.stream()
        .filter(poll -> poll.mailbox().equals(mailbox.name()))
        .findFirst()
        .map(
            poll ->
                new MailboxState(
                    mailbox.name(),
                    poll.folder(),
                    poll.at(),
                    Duration.between(poll.at(), now),
                    poll.error()))
        .orElseGet(() -> new MailboxState(mailbox.name(), mailbox.folder(), null, null, null));
  }
}
