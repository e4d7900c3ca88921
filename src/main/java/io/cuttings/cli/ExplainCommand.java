package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.RawMessage;
import io.cuttings.explain.ExplanationPage;
import io.cuttings.explain.ExplanationRows;
import io.cuttings.explain.ExplanationText;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import io.cuttings.settings.PublicationsFile;
import io.cuttings.settings.Settings;
import io.cuttings.split.Explanation;
import io.cuttings.split.Splitter;
import io.cuttings.split.StandingTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why an issue was cut as it was. */
@Command(
    name = "explain",
    description = {
      "Prints the blocks of a message, what each was taken for and why, where items",
      "begin, and the issue that came of it."
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "KEY|FILE",
      description =
          "An archive key or its first digits, a file of one message, or - for standard input.")
  private String which = "-";

  @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}. Default: text.")
  private Format format = Format.text;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page with the message in it, the cut marked in colours.")
  private @Nullable Path html;

  /** For people, or a line a row for other programs. */
  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() {
    Settings settings = common.settingsAlone();
    Recogniser recogniser = new Recogniser(PublicationsFile.read(settings.publications()));
    RawMessage raw = new MessageSource(common).read(which);
    RecognisedMessage message = recogniser.recognise(new MessageParser().parse(raw));
    Explanation explanation = new Splitter().explain(message, learned(settings, message));
    Path file = html;
    if (file != null) {
      write(ExplanationPage.of(explanation), file);
    } else {
      print(explanation);
    }
    return ExitCode.DONE;
  }

  /** What the library learned of the message's publication; nothing where there is no library. */
  private static StandingTexts learned(Settings settings, RecognisedMessage message) {
    if (!Files.isDirectory(settings.home().resolve("archive"))) {
      return StandingTexts.NONE;
    }
    try (Library library = Library.open(settings)) {
      return library.learning().of(message.publication().id());
    }
  }

  private void print(Explanation explanation) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.text) {
      out.print(ExplanationText.of(explanation));
    } else {
      RecordWriter rows = RecordWriter.open(RecordWriter.Format.jsonl, Record.class, out);
      ExplanationRows.of(explanation).forEach(rows::write);
    }
    out.flush();
  }

  private static void write(String page, Path file) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new CuttingsException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
