package io.cuttings.web.api;

import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.ledger.LedgerRow;
import io.cuttings.store.StoreCounts;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What was delivered, and how the daemon stands. These change without the library. */
final class StateAnswers {
  private final LedgerExport ledger;
  private final Supplier<IntakeStatus> intake;
  private final Supplier<StoreCounts> library;

  StateAnswers(LedgerExport ledger, Supplier<IntakeStatus> intake, Supplier<StoreCounts> library) {
    this.ledger = ledger;
    this.intake = intake;
    this.library = library;
  }

  void addTo(Routes routes) {
    routes
        .get(Api.AT + "/ledger", (request, variables) -> ledger(request))
        .get(Api.AT + "/status", (request, variables) -> status(request));
  }

  private Response ledger(Request request) {
    Parameters parameters = request.parameters();
    parameters.only("limit", "cursor");
    int limit = Piece.limit(parameters);
    List<LedgerExport.Placed> oneMore =
        Cursor.read(
                parameters,
                after(Instant.EPOCH, "", limit),
                cursor -> after(cursor.time(0), cursor.text(1), limit))
            .get();
    Piece<LedgerExport.Placed> placed =
        Piece.of(
            oneMore,
            limit,
            (LedgerExport.Placed one) -> Cursor.of(one.row().received(), one.placeKey()));
    List<LedgerRow> rows = placed.data().stream().map(LedgerExport.Placed::row).toList();
    return uncached(new Piece<>(rows, placed.nextCursor()).response());
  }

  private Supplier<List<LedgerExport.Placed>> after(Instant received, String place, int limit) {
    return () -> ledger.after(received, place, limit + 1);
  }

  /** How all stands. */
  record Status(IntakeStatus intake, long pending, StoreCounts library) {}

  private Response status(Request request) {
    request.parameters().only();
    IntakeStatus now = intake.get();
    return uncached(Answers.json(new Status(now, now.counts().pending(), library.get())));
  }

  private static Response uncached(Response response) {
    return response.with("Cache-Control", "no-store");
  }
}
