package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.RawMessage;
import io.cuttings.bench.SizeBench;
import io.cuttings.bench.SizeTime;
import io.cuttings.bench.StageBench;
import io.cuttings.bench.StageTime;
import io.cuttings.mailfile.MailFileEntry;
import io.cuttings.mailfile.MailFileLimits;
import io.cuttings.mailfile.MailFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast the pipeline is, and where the time goes; touches no library. */
@Command(
    name = "bench",
    description = {
      "Measures the stages from parsing to matching on one core, with mails held in",
      "memory: without paths the sample newsletters. Nothing is archived or stored."
    })
final class BenchCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("UnusedVariable") // a library's options are known, though none is opened
  private CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders, as import takes them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Measured rounds, of which the median counts (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds before the measured ones (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--sizes",
      description = "Instead: generated mails of growing size, in many shapes.")
  private boolean sizes;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description =
          "Instead: writes a generated library into this empty folder, an mbox for import.")
  private @Nullable Path library;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "How many items the library has, about 20 a message (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--octets",
      paramLabel = "SIZE",
      converter = OctetsConverter.class,
      description = "How large the library is, in place of --items: 500m, 5g.")
  private @Nullable Long octets;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  /** How the figures are printed. */
  enum Format {
    table,
    jsonl
  }

  @Override
  public Integer call() {
    if (library != null) {
      return writeLibrary(library);
    }
    return sizes ? measureSizes() : measureStages();
  }

  private int writeLibrary(Path folder) {
    if (sizes || !paths.isEmpty() || items < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "A library has 1 item or more, and goes with neither paths nor --sizes.");
    }
    LibraryFiles files = new LibraryFiles(folder, spec.commandLine().getOut(), err());
    if (octets == null) {
      files.write(items);
    } else {
      files.writeOctets(octets);
    }
    return ExitCode.DONE;
  }

  private int measureStages() {
    if (rounds < 1 || warmUp < 0) {
      throw new ParameterException(
          spec.commandLine(), "Measure at least 1 round, and warm up 0 or more.");
    }
    List<RawMessage> mails = paths.isEmpty() ? SampleMailbox.messages() : mails();
    List<StageTime> times;
    try (Progress progress = Progress.ofMessages(spec.name(), warmUp + rounds, err())) {
      times = new StageBench(warmUp, rounds).measure(mails, progress::step);
    }
    printStages(times);
    long octets = mails.stream().mapToLong(mail -> mail.octets().length).sum();
    err()
        .printf(
            "%d messages, %.1f MB, %d rounds after %d%n",
            mails.size(), octets / 1e6, rounds, warmUp);
    return ExitCode.DONE;
  }

  private void printStages(List<StageTime> times) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.jsonl) {
      times.forEach(RecordWriter.open(RecordWriter.Format.jsonl, StageTime.class, out)::write);
    } else {
      out.println(BenchTable.STAGE_HEAD);
      times.forEach(time -> out.println(BenchTable.line(time)));
    }
    out.flush();
  }

  private List<RawMessage> mails() {
    List<RawMessage> mails = new ArrayList<>();
    try (MailFiles files = MailFiles.open(paths, MailFileLimits.defaults())) {
      while (files.hasNext()) {
        MailFileEntry entry = files.next();
        if (entry instanceof MailFileEntry.Mail mail) {
          mails.add(mail.message());
        } else if (entry instanceof MailFileEntry.Refused refused) {
          err().println("refused " + refused.where() + ": " + refused.reason());
        }
      }
    }
    if (mails.isEmpty()) {
      throw new CuttingsException("Cannot measure anything: there is no mail in " + paths);
    }
    return mails;
  }

  private int measureSizes() {
    if (!paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "The mails of growing size are generated; name no path.");
    }
    SizeBench bench = new SizeBench(SampleMailbox.messages());
    List<SizeTime> failed = new ArrayList<>();
    PrintWriter out = spec.commandLine().getOut();
    Consumer<SizeTime> printed = sizePrinter(out);
    bench.measure(
        time -> {
          printed.accept(time); // as they come, since the large ones take their time
          out.flush();
          if (time.failure() != null) {
            failed.add(time);
          }
        });
    err().println(bench.sizes() + " mails, " + failed.size() + " of them could not be worked on");
    return failed.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private Consumer<SizeTime> sizePrinter(PrintWriter out) {
    if (format == Format.jsonl) {
      return RecordWriter.open(RecordWriter.Format.jsonl, SizeTime.class, out)::write;
    }
    out.println(BenchTable.sizeHead());
    return time -> out.println(BenchTable.line(time));
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
