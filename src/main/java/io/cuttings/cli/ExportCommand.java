package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.ledger.LedgerRow;
import io.cuttings.mailfile.MailWriter;
import io.cuttings.store.IssueRow;
import io.cuttings.store.ItemRow;
import io.cuttings.store.StandingRow;
import io.cuttings.store.StoreExport;
import io.cuttings.store.StoryRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the library holds, for other programs. */
@Command(name = "export", description = "Writes what the library holds, in a stable order.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
  private What what = What.messages;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "For messages: the folder to write; made where missing, must be empty.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      description = "jsonl (default) or csv; for messages eml, mbox or maildir, no default.")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Instead of standard output; not for messages.")
  private @Nullable Path file;

  /** What can be exported. */
  enum What {
    items,
    issues,
    stories,
    ledger,
    standing,
    messages
  }

  @Override
  public Integer call() {
    switch (what) {
      case messages -> exportMessages();
      case items, issues, stories, ledger, standing -> exportRows();
    }
    return ExitCode.DONE;
  }

  private void exportMessages() {
    MailWriter.Format wanted = format(MailWriter.Format.values());
    Path target = folder;
    if (target == null || file != null) {
      throw usage("Messages are exported to a folder: name it, and no file.");
    }
    PrintWriter err = spec.commandLine().getErr();
    Path home = common.settingsOfLibrary().home();
    long count = MessageExport.of(home, err).write(target, wanted);
    err.println(count + " messages in " + target);
  }

  private void exportRows() {
    RecordWriter.Format wanted =
        format == null ? RecordWriter.Format.jsonl : format(RecordWriter.Format.values());
    if (folder != null) {
      throw usage("Only messages are exported to a folder; name a file with --output.");
    }
    try (Library library = Library.open(common.settingsOfLibrary())) {
      if (file == null) {
        PrintWriter out = spec.commandLine().getOut();
        exportRows(library, wanted, out);
        out.flush();
      } else {
        exportRows(library, wanted, file);
      }
    }
  }

  private void exportRows(Library library, RecordWriter.Format wanted, Path target) {
    try (Writer out = Files.newBufferedWriter(target)) {
      exportRows(library, wanted, out);
    } catch (IOException e) {
      throw new CuttingsException("Cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  private void exportRows(Library library, RecordWriter.Format wanted, Writer out) {
    StoreExport store = library.storeExport();
    switch (what) {
      case items -> store.items(RecordWriter.open(wanted, ItemRow.class, out)::write);
      case issues -> store.issues(RecordWriter.open(wanted, IssueRow.class, out)::write);
      case stories -> store.stories(RecordWriter.open(wanted, StoryRow.class, out)::write);
      case ledger ->
          library.ledgerExport().forEach(RecordWriter.open(wanted, LedgerRow.class, out)::write);
      case standing -> store.standing(RecordWriter.open(wanted, StandingRow.class, out)::write);
      case messages -> throw new IllegalStateException("Messages are no rows");
    }
  }

  private <E extends Enum<E>> E format(E[] formats) {
    for (E candidate : formats) {
      if (candidate.name().equalsIgnoreCase(format)) {
        return candidate;
      }
    }
    String all = String.join(", ", Arrays.stream(formats).map(Enum::name).toList());
    throw usage("Export " + what + " with --format " + all.toLowerCase(Locale.ROOT) + ".");
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
