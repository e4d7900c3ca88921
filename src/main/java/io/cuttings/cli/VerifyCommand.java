package io.cuttings.cli;

import io.cuttings.archive.Fixity;
import io.cuttings.archive.FixityReport;
import io.cuttings.ledger.Balance;
import io.cuttings.ledger.LedgerCounts;
import io.cuttings.search.IndexCheck;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves that nothing was lost or changed, or lists what was. */
@Command(
    name = "verify",
    description =
        "Checks the archive's octets and the balance of archive, ledger, database and index.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Library library = Library.open(common.settingsOfLibrary())) {
      FixityReport archive = check(library.fixity());
      Balance balance = library.balance();
      IndexCheck index = library.index().check(library.items());
      out.println(sums(archive, balance.counts()));
      out.println(IndexFindings.sums(index));
      List<String> findings = new ArrayList<>(archiveFindings(archive));
      findings.addAll(ledgerFindings(balance));
      findings.addAll(IndexFindings.of(index));
      findings.forEach(out::println);
      out.println(findings.isEmpty() ? "nothing amiss" : findings.size() + " findings");
      return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }

  private FixityReport check(Fixity fixity) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.ofMessages("verify", fixity.objects(), err)) {
      return fixity.check(objects -> progress.step());
    }
  }

  private static String sums(FixityReport archive, LedgerCounts ledger) {
    return """
        archive: %d objects = %d sound + %d damaged
        ledger: %d deliveries = %d messages + %d again
        database: %d messages = %d stored + %d dead + %d pending"""
        .formatted(
            archive.objects(),
            archive.sound(),
            archive.damaged().size(),
            ledger.deliveries(),
            ledger.messages(),
            ledger.known(),
            ledger.messages(),
            ledger.stored(),
            ledger.dead(),
            ledger.pending());
  }

  private static List<String> archiveFindings(FixityReport archive) {
    List<String> findings = new ArrayList<>();
    archive.damaged().forEach(key -> findings.add("damaged: " + key + " has other octets"));
    archive.missing().forEach(key -> findings.add("missing: " + key + " is in the manifest alone"));
    archive
        .unlisted()
        .forEach(key -> findings.add("unlisted: " + key + " is in no line of the manifest"));
    archive.foreign().forEach(file -> findings.add("foreign: " + file + " is no object"));
    return findings;
  }

  private static List<String> ledgerFindings(Balance balance) {
    List<String> findings = new ArrayList<>();
    balance
        .absent()
        .forEach(
            place -> findings.add("unbalanced: the ledger lacks " + place + " (run mends it)"));
    if (balance.unlisted() > 0) {
      findings.add(
          "unbalanced: %d deliveries of the ledger are in no line of the manifest"
              .formatted(balance.unlisted()));
    }
    long pending = balance.counts().pending();
    if (pending > 0) {
      findings.add(
          "pending: %d messages are neither stored nor dead (run or replay ingests them)"
              .formatted(pending));
    }
    return findings;
  }
}
