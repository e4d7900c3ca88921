package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is stored, whole, to be compared with another cut of the same message.
 *
 * @param kind what the message is, in one word
 * @param sections their titles in order; empty for one without
 * @param items in reading order
 */
public record IssueVersion(
    ArchiveKey key,
    String publicationId,
    String publicationName,
    String title,
    @Nullable String number,
    Instant date,
    String kind,
    String language,
    String redeliveryOf,
    @Nullable String webUrl,
    List<String> warnings,
    List<String> sections,
    List<ItemVersion> items) {

  public IssueVersion {
    warnings = List.copyOf(warnings);
    sections = List.copyOf(sections);
    items = List.copyOf(items);
  }
}
