package io.cuttings.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as {@code export issues} prints it.
 *
 * @param publication the publication's id; null for what is no newsletter
 * @param sections how many
 * @param items how many
 * @param redeliveryOf the archive key of the earliest delivery of the same issue; null where this
 *     is it
 * @param language BCP 47
 * @param kind what the message is, in one word
 * @param reason why it is no newsletter; null for a newsletter
 */
public record IssueRow(
    @Nullable String messageId,
    String archiveKey,
    @Nullable String publication,
    String title,
    @Nullable String issueNumber,
    Instant date,
    int sections,
    int items,
    List<String> warnings,
    @Nullable String redeliveryOf,
    @Nullable String webUrl,
    String language,
    String kind,
    @Nullable String reason) {

  public IssueRow {
    warnings = List.copyOf(warnings);
  }
}
