package io.cuttings.replay.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cuttings.CuttingsException;
import io.cuttings.replay.change.IssueChange;
import io.cuttings.replay.change.ItemChange;
import io.cuttings.replay.change.Outcome;
import io.cuttings.replay.change.StoryChange;
import io.cuttings.store.ItemVersion;
import io.cuttings.web.page.Templates;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page that needs nothing beside it: the sums, the stories, and before and after side by side of
 * the changed issues. What comes from mail is escaped by the templates; the page runs no script and
 * loads nothing. The issues wait in a file beside it, since the sums stand first.
 */
public final class PageReport implements Report {
  /** More make a page that no browser likes. */
  private static final int SHOWN = 500;

  private final Templates templates = new Templates();
  private final Path page;
  private final Path waiting;
  private final BufferedWriter issues;
  private final List<StoryChange> stories = new ArrayList<>();
  private final String heading;
  private long changed;
  private long storiesChanged;

  private PageReport(Path page, Path waiting, BufferedWriter issues, String heading) {
    this.page = page;
    this.waiting = waiting;
    this.issues = issues;
    this.heading = heading;
  }

  /**
   * Begins a page.
   *
   * @param heading what was compared
   */
  public static PageReport open(Path page, String heading) {
    Path waiting = page.resolveSibling(page.getFileName() + ".part");
    try {
      return new PageReport(page, waiting, Files.newBufferedWriter(waiting, UTF_8), heading);
    } catch (IOException e) {
      throw failure(page, e);
    }
  }

  private static CuttingsException failure(Path page, IOException cause) {
    String reason = cause.getClass().getSimpleName() + " " + cause.getMessage();
    return new CuttingsException("Cannot write the page " + page + ": " + reason, cause);
  }

  /** Both sides of an item, with the headings that they are the first below. */
  public record Row(
      String style,
      String marks,
      @Nullable ItemVersion before,
      @Nullable ItemVersion after,
      @Nullable String sectionBefore,
      @Nullable String sectionAfter) {}

  @Override
  public void issue(IssueChange change) {
    changed++;
    if (changed > SHOWN) {
      return;
    }
    boolean isCompared = change.kind() == IssueChange.Kind.CHANGED;
    try {
      issues.write(
          templates.fill(
              "replay-issue",
              Map.of(
                  "kind", word(change.kind()),
                  "issue", change.issue(),
                  "fields", change.fields(),
                  "rows", isCompared ? rows(change.items()) : List.of())));
    } catch (IOException e) {
      throw failure(page, e);
    }
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<Row> rows(List<ItemChange> items) {
    List<Row> rows = new ArrayList<>();
    Optional<String> before = Optional.empty();
    Optional<String> after = Optional.empty();
    for (ItemChange item : items) {
      Optional<String> nowBefore = item.before() == null ? before : section(item.before());
      Optional<String> nowAfter = item.after() == null ? after : section(item.after());
      List<String> kinds = item.kinds().stream().map(PageReport::word).toList();
      rows.add(
          new Row(
              kinds.isEmpty() ? "same" : kinds.get(0),
              String.join(", ", kinds),
              item.before(),
              item.after(),
              nowBefore.equals(before) ? null : nowBefore.orElse(null),
              nowAfter.equals(after) ? null : nowAfter.orElse(null)));
      before = nowBefore;
      after = nowAfter;
    }
    return rows;
  }

  private static Optional<String> section(ItemVersion item) {
    return Optional.of(Objects.requireNonNullElse(item.placed().section(), "(no heading)"));
  }

  @Override
  public void story(StoryChange change) {
    storiesChanged++;
    if (storiesChanged <= SHOWN) {
      stories.add(change);
    }
  }

  @Override
  public void end(Outcome outcome) {
    try {
      issues.close();
      try (BufferedWriter out = Files.newBufferedWriter(page, UTF_8)) {
        out.write(
            templates.fill(
                "replay-head",
                Map.of(
                    "heading",
                    heading,
                    "style",
                    Templates.file("style.css") + Templates.file("replay.css"),
                    "publications",
                    outcome.publications(),
                    "total",
                    outcome.total(),
                    "stories",
                    stories,
                    "moreStories",
                    storiesChanged - stories.size(),
                    "more",
                    Math.max(0, changed - SHOWN))));
        try (var lines = Files.newBufferedReader(waiting, UTF_8)) {
          lines.transferTo(out);
        }
        out.write(templates.fill("replay-foot", Map.of()));
      }
    } catch (IOException e) {
      throw failure(page, e);
    }
  }

  @Override
  public void close() {
    try {
      issues.close();
      Files.deleteIfExists(waiting);
    } catch (IOException e) {
      throw failure(page, e);
    }
  }
}
