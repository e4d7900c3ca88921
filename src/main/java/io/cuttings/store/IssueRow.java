package io.cuttings.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as {@code export issues} prints it.
 *
 * @param publication the publication's id
 * @param sections how many
 * @param items how many
 * @param redeliveryOf the archive key of the earliest delivery of the same issue; null where this
 *     is it
 */
public record IssueRow(
    @Nullable String messageId,
    String archiveKey,
    String publication,
    String title,
    @Nullable String issueNumber,
    Instant date,
    int sections,
    int items,
    List<String> warnings,
    @Nullable String redeliveryOf,
    @Nullable String webUrl) {

  public IssueRow {
    warnings = List.copyOf(warnings);
  }
}
