package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.citation.Citation;
import io.cuttings.citation.CitationFormat;
import io.cuttings.search.Found;
import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.search.Searcher;
import io.cuttings.settings.Settings;
import io.cuttings.store.CitedItem;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Items for programs that keep bibliographies. */
@Command(
    name = "citations",
    description = {
      "Writes citations of items for bibliographies, as CSL-JSON or BibTeX.",
      "Of the items that are named, of a story's, or of what a search finds."
    })
final class ExportCitationsCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Cited cited = new Cited();

  @Option(
      names = "--format",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}. CSL-JSON is one array, BibTeX is UTF-8.")
  private CitationFormat format = CitationFormat.CSL_JSON;

  @Mixin private ExportTarget target = new ExportTarget();

  /** What is cited: one of these. */
  private static final class Cited {
    @Parameters(paramLabel = "ITEM", arity = "1..*", description = "Ids of items.")
    private List<String> items = List.of();

    @Option(names = "--story", paramLabel = "STORY", description = "All items of this story.")
    private @Nullable String story;

    @Option(
        names = "--search",
        paramLabel = "QUERY",
        description = "What the command search finds with these words and fields, best first.")
    private @Nullable String words;
  }

  @Override
  public Integer call() {
    ItemIds.check(cited.items, spec);
    Settings settings = parent.common().settingsOfLibrary();
    List<Citation> citations;
    try (Library library = Library.open(settings)) {
      citations =
          items(library).stream().map(item -> Citation.of(item, settings.web().url())).toList();
    }
    target.write(
        out -> {
          print(format.write(citations), out);
          return citations.size();
        });
    return ExitCode.DONE;
  }

  private List<CitedItem> items(Library library) {
    if (cited.story != null) {
      return story(library, cited.story);
    }
    return cited.words == null ? named(library) : found(library, cited.words);
  }

  private List<CitedItem> named(Library library) {
    Map<String, CitedItem> found = library.citations().items(cited.items);
    List<String> unknown =
        cited.items.stream().filter(id -> !found.containsKey(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      throw new CuttingsException(
          "Cannot cite " + String.join(", ", unknown) + ": no item has this id");
    }
    return found.values().stream().distinct().toList();
  }

  private List<CitedItem> story(Library library, String id) {
    ItemIds.check(List.of(id), spec);
    String story =
        library
            .stories()
            .storyOf(id)
            .orElseThrow(
                () -> new CuttingsException("Cannot cite " + id + ": no story has this id"));
    List<StoredItem> told = StoryQueries.withoutRedeliveries(library.stories().items(story));
    return cited(library, told.stream().map(StoredItem::id));
  }

  private List<CitedItem> found(Library library, String words) {
    PrintWriter err = spec.commandLine().getErr();
    try (Searcher searcher = new Searcher(library.index(), library.items())) {
      Indexing.catchUp(library.index(), err);
      Found found = searcher.find(Search.of(words, Order.RELEVANCE), 0, Searcher.DEEPEST);
      found.remarks().forEach(err::println);
      if (found.total() > Searcher.DEEPEST) {
        err.printf("the first %d of %d items%n", Searcher.DEEPEST, found.total());
      }
      return cited(library, found.hits().stream().map(hit -> hit.item().id()));
    }
  }

  private static List<CitedItem> cited(Library library, Stream<String> ids) {
    return List.copyOf(library.citations().items(ids.toList()).values());
  }

  private static void print(String document, Writer out) {
    try {
      out.write(document);
    } catch (IOException e) {
      throw new CuttingsException("Cannot write the citations: " + e.getMessage(), e);
    }
  }
}
