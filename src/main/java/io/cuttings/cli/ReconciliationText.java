package io.cuttings.cli;

import io.cuttings.ledger.Difference;
import io.cuttings.ledger.FolderAccount;
import io.cuttings.ledger.FolderComparison;
import io.cuttings.ledger.Reconciliation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A comparison for people. */
final class ReconciliationText {
  private ReconciliationText() {}

  static List<String> lines(FolderComparison comparison) {
    FolderAccount account = comparison.account();
    List<String> lines = new ArrayList<>();
    lines.add("mailbox " + account.mailbox() + ":" + account.folder());
    lines.add("  " + account.sums());
    comparison.differences().forEach(one -> lines.add("  " + line(one)));
    return lines;
  }

  private static String line(Difference one) {
    String title = one.title() == null ? "" : " \"" + one.title().strip() + "\"";
    return switch (one.kind()) {
      case MISSING ->
          "missing " + one.uid() + title + ": the next poll fetches it, --fetch does at once";
      case REFUSED -> "refused " + one.uid() + ": " + one.reason();
      case GONE ->
          "gone    %s%s: %s, not on the server since %s"
              .formatted(
                  one.uid(),
                  title,
                  one.archiveKey(),
                  LocalDate.ofInstant(Objects.requireNonNull(one.since()), ZoneOffset.UTC));
    };
  }

  /** Of deliveries that no mailbox of the settings brought. */
  static String elsewhere(String name, long deliveries) {
    String why =
        switch (name) {
          case "import", "drop" -> "files have no server to be compared with";
          case Reconciliation.RECOVERED -> "their way in is not known";
          default -> "the settings have no such mailbox any more";
        };
    return "%s: %d deliveries not compared: %s".formatted(name, deliveries, why);
  }
}
