package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and what became of it, as {@code export ledger} prints it.
 *
 * @param archiveKey null for what was refused
 * @param messageId null before an issue is stored
 * @param status {@code failed} where there is a dead letter, else {@code archived} for the first
 *     delivery of a message and {@code known} for a later one; {@code refused} for what could not
 *     be archived
 * @param received for what was refused: when it was
 * @param size 0 for what was refused
 * @param error the dead letter's cause, since when it is gone, or why it was refused
 */
public record LedgerRow(
    @Nullable ArchiveKey archiveKey,
    @Nullable String messageId,
    String status,
    String mailbox,
    String folder,
    Instant received,
    long size,
    @Nullable String error) {}
