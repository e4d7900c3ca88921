package io.cuttings.cli;

import io.cuttings.search.Found;
import io.cuttings.search.Hit;
import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.search.Searcher;
import io.cuttings.store.StoredItem;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds items, as the search page does. */
@Command(
    name = "search",
    description = {
      "Finds items by words, \"phrases\" and fields (title: text: section: source:",
      "site: publication: language: date:), best first. Without words: all items, newest",
      "first. Words that begin with a minus stand behind --"
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--publication", paramLabel = "ID", description = "Of this publication.")
  private @Nullable String publication;

  @Option(names = "--section", paramLabel = "TITLE", description = "In sections of this title.")
  private @Nullable String section;

  @Option(names = "--source", paramLabel = "NAME", description = "With this source.")
  private @Nullable String source;

  @Option(names = "--language", paramLabel = "TAG", description = "In this language: en, de, zh …")
  private @Nullable String language;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "In issues of this day (UTC, 2026-01-31) or later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "In issues of this day or earlier.")
  private @Nullable LocalDate until;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance (default), newest or oldest.")
  private Order order = Order.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many items (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--format", description = "text (default) or jsonl: a line an item.")
  private Format format = Format.text;

  /** How the hits are printed. */
  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > Searcher.DEEPEST) {
      throw new ParameterException(
          spec.commandLine(), "--limit is a number from 1 to " + Searcher.DEEPEST + ".");
    }
    if (since != null && until != null && until.isBefore(since)) {
      throw new ParameterException(
          spec.commandLine(), "The day --until is before the day --since: none is between.");
    }
    Search search =
        new Search(
            String.join(" ", words), publication, section, source, language, since, until, order);
    PrintWriter err = spec.commandLine().getErr();
    try (Library library = Library.open(common.settingsOfLibrary());
        Searcher searcher = new Searcher(library.index(), library.items())) {
      Indexing.catchUp(library.index(), err);
      Found found = searcher.find(search, 0, limit);
      found.remarks().forEach(err::println);
      print(found);
      err.printf("%d of %d items%n", found.hits().size(), found.total());
    }
    return ExitCode.DONE;
  }

  private void print(Found found) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.jsonl) {
      RecordWriter writer = RecordWriter.open(RecordWriter.Format.jsonl, StoredItem.class, out);
      found.hits().forEach(hit -> writer.write(hit.item()));
    } else {
      found.hits().forEach(hit -> print(hit, out));
    }
    out.flush();
  }

  private static void print(Hit hit, PrintWriter out) {
    StoredItem item = hit.item();
    out.println(item.title() == null ? "(no headline)" : item.title());
    if (!item.text().isEmpty()) {
      out.println("  " + hit.text().text().replace('\n', ' '));
    }
    if (item.url() != null) {
      out.println("  " + item.url());
    }
    out.printf(
        "  %s %s, %s, item %s%n%n",
        LocalDate.ofInstant(item.issueDate(), ZoneOffset.UTC),
        item.publicationName(),
        item.issueTitle(),
        item.id());
  }
}
