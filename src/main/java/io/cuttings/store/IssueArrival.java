package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;

/**
 * An issue arrived once more, or for the first time.
 *
 * @param archiveKey of the message that brought it
 * @param folder of the mailbox, or the path of what was imported; may be empty
 */
public record IssueArrival(
    ArchiveKey archiveKey, String mailbox, String folder, Instant received) {}
