package io.cuttings.cli;

import io.cuttings.ledger.LedgerCounts;
import io.cuttings.verify.Outcome;
import io.cuttings.verify.Sums;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nothing was lost or changed, or lists what was. */
@Command(
    name = "verify",
    description = {
      "Checks the octets of every raw message against key and manifest, and whether",
      "ledger, database and search index have what they should have. It may run beside",
      "the daemon."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      description =
          "How findings are listed: table (default) or jsonl, a line each; the sums then go to"
              + " standard error.")
  private FindingList.Format format = FindingList.Format.table;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Library library = Library.open(common.settingsOfLibrary())) {
      Outcome outcome = verify(library);
      PrintWriter summary = format == FindingList.Format.jsonl ? err : out;
      summary.println(sums(outcome.sums(), library.ledger().counts()));
      new FindingList(outcome.findings()).print(format, out);
      summary.println(conclusion(outcome));
      out.flush();
      return outcome.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }

  private Outcome verify(Library library) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.ofMessages("verify", library.fixity().objects(), err)) {
      return library.verification().run(progress::step);
    }
  }

  private static String sums(Sums sums, LedgerCounts ledger) {
    return """
        archive: %d objects = %d sound + %d damaged
        ledger: %d deliveries = %d messages + %d again
        database: %d messages = %d stored + %d dead + %d pending
        index: %d documents of %d items"""
        .formatted(
            sums.objects(),
            sums.sound(),
            sums.damaged(),
            ledger.deliveries(),
            ledger.messages(),
            ledger.known(),
            ledger.messages(),
            ledger.stored(),
            ledger.dead(),
            ledger.pending(),
            sums.documents(),
            sums.items());
  }

  private static String conclusion(Outcome outcome) {
    int count = outcome.findings().size();
    return switch (count) {
      case 0 -> "nothing amiss";
      case 1 -> "1 finding";
      default -> count + " findings";
    };
  }
}
