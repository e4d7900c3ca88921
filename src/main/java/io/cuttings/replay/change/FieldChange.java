package io.cuttings.replay.change;

import io.cuttings.store.IssueVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an issue otherwise than before.
 *
 * @param field as {@code export issues} names it
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

  static List<FieldChange> between(IssueVersion before, IssueVersion after) {
    List<FieldChange> changes = new ArrayList<>();
    add(changes, "publication", before.publicationId(), after.publicationId());
    add(changes, "publication_name", before.publicationName(), after.publicationName());
    add(changes, "title", before.title(), after.title());
    add(changes, "issue_number", before.number(), after.number());
    add(changes, "date", before.date().toString(), after.date().toString());
    add(changes, "kind", before.kind(), after.kind());
    add(changes, "language", before.language(), after.language());
    add(changes, "redelivery_of", redelivery(before), redelivery(after));
    add(changes, "web_url", before.webUrl(), after.webUrl());
    add(changes, "warnings", lines(before.warnings()), lines(after.warnings()));
    add(changes, "sections", lines(before.sections()), lines(after.sections()));
    return changes;
  }

  private static @Nullable String redelivery(IssueVersion issue) {
    return issue.redeliveryOf().equals(issue.key().value()) ? null : issue.redeliveryOf();
  }

  private static String lines(List<String> texts) {
    return String.join("\n", texts);
  }

  private static void add(
      List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new FieldChange(field, before, after));
    }
  }
}
