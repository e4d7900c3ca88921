package io.cuttings.web.api;

import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.ledger.LedgerRow;
import io.cuttings.store.LateIssue;
import io.cuttings.store.Reading;
import io.cuttings.store.StoreCounts;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was delivered, and how the daemon stands. These change without the library. */
final class StateAnswers {
  private final LedgerExport ledger;
  private final Supplier<IntakeStatus> intake;
  private final Supplier<Optional<LastVerification>> verified;
  private final Reading reading;
  private final Clock clock;

  StateAnswers(
      LedgerExport ledger,
      Supplier<IntakeStatus> intake,
      Supplier<Optional<LastVerification>> verified,
      Reading reading,
      Clock clock) {
    this.ledger = ledger;
    this.intake = intake;
    this.verified = verified;
    this.reading = reading;
    this.clock = clock;
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
  record Status(
      IntakeStatus intake,
      long pending,
      StoreCounts library,
      List<LateIssue> late,
      @Nullable LastVerification verification) {}

  private Response status(Request request) {
    request.parameters().only();
    IntakeStatus now = intake.get();
    List<LateIssue> late =
        reading.regularity().late(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return uncached(
        Answers.json(
            new Status(
                now,
                now.counts().pending(),
                reading.issues().counts(),
                late,
                verified.get().orElse(null))));
  }

  private static Response uncached(Response response) {
    return response.with("Cache-Control", "no-store");
  }
}
