package io.cuttings.cli;

import io.cuttings.search.IndexCheck;
import io.cuttings.search.ItemIndex;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the search index up to date, or makes it anew. */
@Command(
    name = "index",
    description = {
      "Brings the search index up to date with the database, as the daemon does all",
      "the time. It may run beside the daemon."
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--rebuild", description = "Makes the whole index anew.")
  private boolean rebuild;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Library library = Library.open(common.settingsOfLibrary())) {
      ItemIndex index = library.index();
      long issues = rebuild ? Indexing.rebuild(index, err) : Indexing.catchUp(index, err);
      IndexCheck check = index.check(library.items());
      out.printf("indexed %d issues%n", issues);
      out.println(IndexFindings.sums(check));
      IndexFindings.of(check).forEach(out::println);
      boolean isDone = check.isEven() && check.behind() == 0;
      return isDone ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }
}
