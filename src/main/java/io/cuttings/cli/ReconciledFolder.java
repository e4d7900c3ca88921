package io.cuttings.cli;

import io.cuttings.ledger.Difference;
import io.cuttings.ledger.FolderAccount;
import io.cuttings.ledger.FolderComparison;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison as {@code reconcile --format jsonl} prints it. */
record ReconciledFolder(
    String mailbox,
    String folder,
    Instant at,
    long uidvalidity,
    long onServer,
    long inLedger,
    long archived,
    long refused,
    long missing,
    long gone,
    long takenAway,
    long earlier,
    List<Message> messages) {

  /** A message that one side has. */
  record Message(
      String status,
      String uid,
      @Nullable String archiveKey,
      @Nullable String title,
      @Nullable Instant since,
      @Nullable String reason) {
    static Message of(Difference one) {
      return new Message(
          one.kind().name().toLowerCase(Locale.ROOT),
          one.uid(),
          one.archiveKey() == null ? null : one.archiveKey().value(),
          one.title(),
          one.since(),
          one.reason());
    }
  }

  static ReconciledFolder of(FolderComparison comparison) {
    FolderAccount account = comparison.account();
    return new ReconciledFolder(
        account.mailbox(),
        account.folder(),
        account.at(),
        account.uidValidity(),
        account.onServer(),
        account.inLedger(),
        account.archived(),
        account.refused(),
        account.missing(),
        account.gone(),
        account.takenAway(),
        account.earlier(),
        comparison.differences().stream().map(Message::of).toList());
  }
}
