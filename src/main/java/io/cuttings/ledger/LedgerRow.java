package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and what became of it, as {@code export ledger} prints it.
 *
 * @param messageId null before an issue is stored
 * @param status {@code failed} where there is a dead letter, else {@code archived} for the first
 *     delivery of a message and {@code known} for a later one
 * @param error the dead letter's cause
 */
public record LedgerRow(
    ArchiveKey archiveKey,
    @Nullable String messageId,
    String status,
    String mailbox,
    String folder,
    Instant received,
    long size,
    @Nullable String error) {}
