package io.cuttings.cli;

import io.cuttings.archive.Fixity;
import io.cuttings.archive.FixityReport;
import io.cuttings.ledger.LedgerCounts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves that nothing was lost or changed, or lists what was. */
@Command(
    name = "verify",
    description = "Checks the archive's octets and the balance of ledger and database.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Library library = Library.open(common.settingsOfLibrary())) {
      FixityReport archive = check(library.fixity());
      LedgerCounts ledger = library.ledger().counts();
      out.printf(
          "archive: %d objects = %d sound + %d damaged; %d deliveries in the manifest%n",
          archive.objects(), archive.sound(), archive.damaged().size(), archive.deliveries());
      out.printf(
          "ledger: %d deliveries = %d messages + %d again; %d messages = %d stored + %d dead + %d"
              + " pending%n",
          ledger.deliveries(),
          ledger.messages(),
          ledger.known(),
          ledger.messages(),
          ledger.stored(),
          ledger.dead(),
          ledger.pending());
      List<String> findings = Balance.findings(archive, ledger);
      findings.forEach(out::println);
      out.println(findings.isEmpty() ? "nothing amiss" : findings.size() + " findings");
      return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }

  private FixityReport check(Fixity fixity) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.start("verify", fixity.objects(), err)) {
      return fixity.check(objects -> progress.step());
    }
  }
}
