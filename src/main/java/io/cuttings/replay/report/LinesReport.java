package io.cuttings.replay.report;

import io.cuttings.json.Json;
import io.cuttings.replay.change.Counts;
import io.cuttings.replay.change.FieldChange;
import io.cuttings.replay.change.IssueChange;
import io.cuttings.replay.change.ItemChange;
import io.cuttings.replay.change.Outcome;
import io.cuttings.replay.change.PublicationCounts;
import io.cuttings.replay.change.StoryChange;
import io.cuttings.store.IssueVersion;
import io.cuttings.store.ItemVersion;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For tools: a JSON object a line, of the types issue, story, publication and total. */
public final class LinesReport implements Report {
  private final PrintWriter out;

  public LinesReport(PrintWriter out) {
    this.out = out;
  }

  private record IssueLine(
      String type,
      String change,
      String archiveKey,
      String publication,
      String title,
      Instant date,
      List<FieldChange> fields,
      List<ItemLine> items) {}

  private record ItemLine(
      List<String> changes, @Nullable ItemSide before, @Nullable ItemSide after) {}

  private record ItemSide(
      String itemId,
      String storyId,
      @Nullable String section,
      int sectionPosition,
      int itemPosition,
      @Nullable String title,
      @Nullable String url,
      String text,
      @Nullable String source,
      @Nullable String label,
      boolean paywalled) {}

  private record StoryLine(
      String type,
      String change,
      String publication,
      @Nullable String title,
      List<String> before,
      List<String> after) {}

  private record PublicationLine(String type, String publication, String name, Counts counts) {}

  private record TotalLine(String type, Counts counts) {}

  @Override
  public void issue(IssueChange change) {
    IssueVersion issue = change.issue();
    line(
        new IssueLine(
            "issue",
            word(change.kind()),
            issue.key().value(),
            issue.publicationId(),
            issue.title(),
            issue.date(),
            change.fields(),
            change.items().stream()
                .filter(item -> !item.kinds().isEmpty())
                .map(LinesReport::item)
                .toList()));
  }

  private void line(Record line) {
    out.println(Json.of(line));
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static ItemLine item(ItemChange change) {
    return new ItemLine(
        change.kinds().stream().map(LinesReport::word).toList(),
        side(change.before()),
        side(change.after()));
  }

  private static @Nullable ItemSide side(@Nullable ItemVersion item) {
    if (item == null) {
      return null;
    }
    return new ItemSide(
        item.placed().id(),
        item.storyId(),
        item.placed().section(),
        item.placed().sectionPosition(),
        item.placed().position(),
        item.placed().title(),
        item.url(),
        item.placed().text(),
        item.source(),
        item.label(),
        item.paywalled());
  }

  @Override
  public void story(StoryChange change) {
    line(
        new StoryLine(
            "story",
            word(change.kind()),
            change.publication(),
            change.title(),
            change.before(),
            change.after()));
  }

  @Override
  public void end(Outcome outcome) {
    for (PublicationCounts one : outcome.publications()) {
      line(new PublicationLine("publication", one.id(), one.name(), one.counts()));
    }
    line(new TotalLine("total", outcome.total()));
  }

  @Override
  public void close() {
    out.flush();
  }
}
