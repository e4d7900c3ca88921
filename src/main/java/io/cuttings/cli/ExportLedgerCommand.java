package io.cuttings.cli;

import io.cuttings.ledger.LedgerRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Deliveries, and what became of them. */
@Command(
    name = "ledger",
    description = "Writes a line a delivery, by time of receipt, with what became of it.")
final class ExportLedgerCommand implements Callable<Integer> {
  @ParentCommand private ExportCommand parent = new ExportCommand();
  @Mixin private ExportOutput output = new ExportOutput();
  @Mixin private ExportDays days = new ExportDays();

  @Override
  public Integer call() {
    days.check();
    try (Library library = Library.open(parent.common().settingsOfLibrary())) {
      output.write(
          LedgerRow.class,
          sink ->
              library
                  .ledgerExport()
                  .forEach(
                      row -> {
                        if (days.contain(row.received())) {
                          sink.accept(row);
                        }
                      }));
    }
    return ExitCode.DONE;
  }
}
