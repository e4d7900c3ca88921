package io.cuttings.web.api;

import io.cuttings.store.IssueHead;
import io.cuttings.store.IssueSurroundings;
import io.cuttings.store.Listings;
import io.cuttings.store.Listings.Place;
import io.cuttings.store.Reading;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoredSection;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Issues and items, newest first. */
final class IssueAnswers {
  private static final String[] PARAMETERS = {"publication", "since", "until", "limit", "cursor"};

  private final Reading reading;
  private final Listings listings;
  private final Answers answers;

  IssueAnswers(Reading reading, Listings listings, Answers answers) {
    this.reading = reading;
    this.listings = listings;
    this.answers = answers;
  }

  void addTo(Routes routes) {
    routes
        .get(Api.AT + "/issues", (request, variables) -> issues(request))
        .get(Api.AT + "/issues/{key}", (request, variables) -> issue(request, variables.get(0)))
        .get(Api.AT + "/items", (request, variables) -> items(request));
  }

  private Response issues(Request request) {
    Parameters parameters = request.parameters();
    parameters.only(PARAMETERS);
    Listings.Selection selection = selection(parameters);
    int limit = Piece.limit(parameters);
    Place after =
        Cursor.read(
            parameters, Place.START, cursor -> new Place(cursor.time(0), cursor.text(1), -1, -1));
    return answers.of(
        request,
        () ->
            Piece.of(
                    listings.issues(selection, after, limit + 1),
                    limit,
                    (IssueHead issue) -> Cursor.of(issue.date(), issue.archiveKey()))
                .response());
  }

  private Response items(Request request) {
    Parameters parameters = request.parameters();
    parameters.only(PARAMETERS);
    Listings.Selection selection = selection(parameters);
    int limit = Piece.limit(parameters);
    Place after =
        Cursor.read(
            parameters,
            Place.START,
            cursor ->
                new Place(cursor.time(0), cursor.text(1), cursor.number(2), cursor.number(3)));
    return answers.of(
        request,
        () ->
            Piece.of(
                    listings.items(selection, after, limit + 1),
                    limit,
                    (StoredItem item) ->
                        Cursor.of(
                            item.issueDate(),
                            item.archiveKey(),
                            item.sectionPosition(),
                            item.position()))
                .response());
  }

  private static Listings.Selection selection(Parameters parameters) {
    parameters.checkDays();
    Instant from =
        parameters
            .day("since")
            .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
            .orElse(Listings.Selection.ALL.from());
    Instant before =
        parameters
            .day("until")
            .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
            .orElse(Listings.Selection.ALL.before());
    return new Listings.Selection(parameters.text("publication").orElse(null), from, before);
  }

  /** An issue with all that belongs to it. */
  record Whole(IssueHead issue, IssueSurroundings surroundings, List<StoredSection> sections) {
    Whole {
      sections = List.copyOf(sections);
    }
  }

  private Response issue(Request request, String key) {
    request.parameters().only();
    IssueHead head =
        reading.issues().find(Names.key("An issue", key)).orElseThrow(IssueAnswers::missing);
    return answers.of(
        request,
        () ->
            Answers.json(
                new Whole(
                    head,
                    reading.surroundings().of(head).orElseThrow(IssueAnswers::missing),
                    reading.issues().sections(head.archiveKey()))));
  }

  private static RefusedException missing() {
    return RefusedException.notFound("No such issue", "No issue with this key is stored.");
  }
}
