package io.cuttings.web.page;

import io.cuttings.ledger.IntakeStatus;
import io.cuttings.store.LibraryState;
import io.cuttings.store.MonthCount;
import io.cuttings.store.Reading;
import io.cuttings.store.StoreCounts;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.access.Access;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.plot.Months;
import io.cuttings.web.replay.Replay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How the library stands: what the command of that name says, and what did not arrive. */
final class StatusPage {
  private static final int MONTHS = 24;

  /** More are counted, and listed by the command. */
  private static final int LETTERS = 100;

  private final Reading reading;
  private final Cadences cadences;
  private final Supplier<IntakeStatus> intake;
  private final Supplier<Optional<LastVerification>> verified;
  private final Access access;
  private final Replay replay;
  private final Clock clock;
  private final Templates templates;
  private final Kept<Version, Counted> kept;

  StatusPage(
      Reading reading,
      Cadences cadences,
      Supplier<IntakeStatus> intake,
      Supplier<Optional<LastVerification>> verified,
      Access access,
      Replay replay,
      Clock clock,
      Templates templates) {
    this.reading = reading;
    this.cadences = cadences;
    this.intake = intake;
    this.verified = verified;
    this.access = access;
    this.replay = replay;
    this.clock = clock;
    this.kept = new Kept<>(clock);
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.get("/status", (request, variables) -> page(request));
  }

  /** A browser sends a password only where it is asked for: the page that has buttons asks. */
  private Response page(Request request) {
    if (request.parameters().text("as").isPresent()) {
      access.checkAdministrator(request);
    }
    Instant now = clock.instant();
    LocalDate today = Days.day(now);
    Counted counted = counted(YearMonth.from(today).minusMonths(MONTHS - 1L));
    IntakeStatus intake = this.intake.get();
    Map<String, Object> values = new HashMap<>();
    values.put("intake", intake);
    values.put("letters", intake.deadLetters().stream().limit(LETTERS).toList());
    values.put("csrf", access.csrfToken(request).orElse(null));
    values.put("mayBeAdministrator", access.hasAdministrator());
    values.put("outcome", replay.outcome(request).orElse(null));
    values.put("verified", verified.get().orElse(null));
    values.put("library", counted.library);
    values.put("months", counted.months);
    values.put("issuesPlot", plot(counted.months, "issues"));
    values.put("itemsPlot", plot(counted.months, "items"));
    values.put(
        "overdue", cadences.all().stream().filter(p -> p.cadence().isOverdue(today)).toList());
    values.put("silent", cadences.all().stream().filter(p -> p.cadence().isSilent(today)).toList());
    return templates.page("status", values);
  }

  private Counted counted(YearMonth first) {
    return kept.get(
        new Version(reading.changes().state(), first),
        () -> new Counted(reading.issues().counts(), months(first)));
  }

  /** All months, also those in which nothing is dated. */
  private List<MonthCount> months(YearMonth first) {
    Map<YearMonth, MonthCount> found =
        reading.arrivals().months(first).stream()
            .collect(Collectors.toMap(MonthCount::month, count -> count));
    return LongStream.range(0, MONTHS)
        .mapToObj(first::plusMonths)
        .map(month -> found.getOrDefault(month, new MonthCount(month, 0, 0)))
        .toList();
  }

  private static String plot(List<MonthCount> months, String what) {
    return Months.svg(
        what + "-by-month",
        what,
        months.get(0).month(),
        months.stream()
            .map(what.equals("issues") ? MonthCount::issues : MonthCount::items)
            .toList());
  }

  /** What the counts depend on. */
  private record Version(LibraryState state, YearMonth first) {}

  /** What takes long to count. */
  private record Counted(StoreCounts library, List<MonthCount> months) {}
}
