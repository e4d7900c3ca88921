package io.cuttings.web.api;

import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.search.Searcher;
import io.cuttings.store.LibraryState;
import io.cuttings.store.Listings;
import io.cuttings.store.Reading;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.Routes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The library for programs, described by the document at {@code /api/v1/openapi.json}. For any
 * number of threads.
 */
public final class Api {
  static final String AT = "/api/v1";

  private final Answers answers;
  private final Reading reading;
  private final Listings listings;
  private final Searcher searcher;
  private final StateAnswers state;
  private final Description description = new Description();

  /**
   * Of what it reads.
   *
   * @param library its state as far as the searcher shows it
   * @param intake how the intake stands now
   * @param verified how the last verification ended
   */
  public Api(
      Reading reading,
      Listings listings,
      Searcher searcher,
      LedgerExport ledger,
      Supplier<IntakeStatus> intake,
      Supplier<Optional<LastVerification>> verified,
      Supplier<LibraryState> library,
      Conditional conditional,
      Clock clock) {
    this.answers = new Answers(library, conditional);
    this.reading = reading;
    this.listings = listings;
    this.searcher = searcher;
    this.state = new StateAnswers(ledger, intake, verified, reading, clock);
  }

  /** Puts every list and every single thing at its address. */
  public void addTo(Routes routes) {
    new PublicationAnswers(reading, answers).addTo(routes);
    new IssueAnswers(reading, listings, answers).addTo(routes);
    new StoryAnswers(reading, listings, answers).addTo(routes);
    new SearchAnswers(searcher, answers).addTo(routes);
    state.addTo(routes);
    routes.get(AT + "/openapi.json", (request, variables) -> Answers.json(description.json()));
  }
}
