package io.cuttings.cli;

import io.cuttings.ledger.LedgerRow;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
    return output.write(
        LedgerRow.class,
        parent.common(),
        (library, settings, sink) -> library.ledgerExport().forEach(ofTheDays(sink)));
  }

  private Consumer<LedgerRow> ofTheDays(Consumer<LedgerRow> sink) {
    return row -> {
      if (days.contain(row.received())) {
        sink.accept(row);
      }
    };
  }
}
