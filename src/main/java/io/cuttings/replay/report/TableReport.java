package io.cuttings.replay.report;

import io.cuttings.replay.change.Counts;
import io.cuttings.replay.change.IssueChange;
import io.cuttings.replay.change.ItemChange;
import io.cuttings.replay.change.Outcome;
import io.cuttings.replay.change.PublicationCounts;
import io.cuttings.replay.change.StoryChange;
import io.cuttings.store.IssueVersion;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** For people: the issues and stories that changed, the first of many, and a row a publication. */
public final class TableReport implements Report {
  private static final int SHOWN = 30;
  private static final int WORDS = 60;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("issues", Counts::issues),
          new Column("same", Counts::unchanged),
          new Column("changed", Counts::changed),
          new Column("new", Counts::added),
          new Column("gone", Counts::gone),
          new Column("items", Counts::itemsAfter),
          new Column("gained", Counts::gained),
          new Column("lost", Counts::lost),
          new Column("moved", Counts::moved),
          new Column("retitled", Counts::retitled),
          new Column("reworded", Counts::reworded),
          new Column("amended", Counts::amended),
          new Column("joined", Counts::storiesJoined),
          new Column("parted", Counts::storiesParted));

  private final PrintWriter out;
  private long issues;
  private long stories;

  public TableReport(PrintWriter out) {
    this.out = out;
  }

  /** A number of each row. */
  private record Column(String head, ToLongFunction<Counts> value) {
    int width() {
      return Math.max(head.length(), 6);
    }
  }

  @Override
  public void issue(IssueChange change) {
    issues++;
    if (issues <= SHOWN) {
      IssueVersion issue = change.issue();
      out.printf(
          "%s %s %s: %s%s%n",
          word(change.kind()),
          issue.date().atOffset(ZoneOffset.UTC).toLocalDate(),
          issue.publicationId(),
          shortened(issue.title()),
          what(change));
    }
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= WORDS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WORDS)) + "…";
  }

  private static String what(IssueChange change) {
    Map<ItemChange.Kind, Long> kinds =
        change.items().stream()
            .flatMap(item -> item.kinds().stream())
            .collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
    String items =
        kinds.entrySet().stream()
            .map(one -> one.getValue() + " " + word(one.getKey()))
            .collect(Collectors.joining(", "));
    String fields =
        change.fields().stream().map(field -> field.field()).collect(Collectors.joining(", "));
    return (items.isEmpty() ? "" : "; items: " + items)
        + (fields.isEmpty() ? "" : "; other " + fields);
  }

  @Override
  public void story(StoryChange change) {
    stories++;
    if (stories <= SHOWN) {
      String title = change.title() == null ? "(no headline)" : change.title();
      boolean isJoined = change.kind() == StoryChange.Kind.JOINED;
      int count = isJoined ? change.before().size() : change.after().size();
      out.printf(
          "%s %s: %s, %s %d stories%n",
          word(change.kind()),
          change.publication(),
          shortened(title),
          isJoined ? "from" : "into",
          count);
    }
  }

  @Override
  public void end(Outcome outcome) {
    long more = Math.max(0, issues - SHOWN) + Math.max(0, stories - SHOWN);
    if (more > 0) {
      out.printf("and %d more; --format jsonl lists all%n", more);
    }
    if (issues + stories > 0) {
      out.println();
    }
    int width = outcome.publications().stream().mapToInt(one -> one.id().length()).max().orElse(0);
    width = Math.max(width, "publication".length());
    out.println(row("publication", width, COLUMNS.stream().map(Column::head).toList()));
    for (PublicationCounts one : outcome.publications()) {
      out.println(row(one.id(), width, numbers(one.counts())));
    }
    Counts total = outcome.total();
    out.println(row("all", width, numbers(total)));
    out.println(sums(total));
  }

  private static List<String> numbers(Counts counts) {
    return COLUMNS.stream().map(c -> Long.toString(c.value().applyAsLong(counts))).toList();
  }

  private static String row(String name, int width, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", name));
    for (int i = 0; i < cells.size(); i++) {
      row.append(String.format(Locale.ROOT, " %" + COLUMNS.get(i).width() + "s", cells.get(i)));
    }
    return row.toString();
  }

  private static String sums(Counts total) {
    return String.join(
        System.lineSeparator(),
        Arrays.asList(
            "issues compared %d = unchanged %d + changed %d + new %d + gone %d"
                .formatted(
                    total.issues(),
                    total.unchanged(),
                    total.changed(),
                    total.added(),
                    total.gone()),
            "items before %d = kept %d + lost %d; items after %d = kept %d + gained %d"
                .formatted(
                    total.itemsBefore(),
                    total.kept(),
                    total.lost(),
                    total.itemsAfter(),
                    total.kept(),
                    total.gained())));
  }

  @Override
  public void close() {
    out.flush();
  }
}
