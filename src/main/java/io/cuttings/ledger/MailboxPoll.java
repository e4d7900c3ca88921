package io.cuttings.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last poll of a folder went.
 *
 * @param error why it failed; null where it did not
 */
public record MailboxPoll(String mailbox, String folder, Instant at, @Nullable String error) {}
