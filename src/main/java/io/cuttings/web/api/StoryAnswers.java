package io.cuttings.web.api;

import io.cuttings.store.EdgeRow;
import io.cuttings.store.Listings;
import io.cuttings.store.Reading;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryHead;
import io.cuttings.store.StoryQueries;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.util.List;
import java.util.Optional;

/** Stories, and single items, which are found through theirs. */
final class StoryAnswers {
  private static final int PERMANENTLY = 301;

  private final Reading reading;
  private final Listings listings;
  private final Answers answers;

  StoryAnswers(Reading reading, Listings listings, Answers answers) {
    this.reading = reading;
    this.listings = listings;
    this.answers = answers;
  }

  void addTo(Routes routes) {
    routes
        .get(Api.AT + "/stories", (request, variables) -> stories(request))
        .get(Api.AT + "/stories/{id}", (request, variables) -> story(request, variables.get(0)))
        .get(Api.AT + "/items/{id}", (request, variables) -> item(request, variables.get(0)));
  }

  private Response stories(Request request) {
    Parameters parameters = request.parameters();
    parameters.only("limit", "cursor");
    int limit = Piece.limit(parameters);
    String after = Cursor.read(parameters, "", cursor -> cursor.text(0));
    return answers.of(
        request,
        () ->
            Piece.of(
                    listings.stories(after, limit + 1),
                    limit,
                    (StoryHead story) -> Cursor.of(story.id()))
                .response());
  }

  /** A story with all that belongs to it. */
  record Whole(String id, String title, List<StoredItem> items, List<EdgeRow> edges) {
    Whole {
      items = List.copyOf(items);
      edges = List.copyOf(edges);
    }
  }

  private Response story(Request request, String written) {
    request.parameters().only();
    String id = Names.id("A story", written);
    String story = reading.stories().storyOf(id).orElse("");
    if (story.isEmpty()) {
      return successor(id).orElseThrow(StoryAnswers::missing);
    }
    if (!story.equals(id)) {
      return Response.redirect(PERMANENTLY, Api.AT + "/stories/" + story);
    }
    return answers.of(
        request,
        () -> {
          List<StoredItem> items = StoryQueries.withoutRedeliveries(reading.stories().items(story));
          return Answers.json(
              new Whole(story, StoryQueries.title(items), items, reading.stories().edges(story)));
        });
  }

  /** An item that was given up leads to the one that took it in, else to the issue it stood in. */
  private Optional<Response> successor(String id) {
    return reading
        .successions()
        .find(id)
        .map(
            gone ->
                gone.successor() == null ? "/issues/" + gone.issue() : "/items/" + gone.successor())
        .map(address -> Response.redirect(PERMANENTLY, Api.AT + address));
  }

  private static RefusedException missing() {
    return RefusedException.notFound("No such story or item", "No item with this id is stored.");
  }

  private Response item(Request request, String written) {
    request.parameters().only();
    String id = Names.id("An item", written);
    Optional<Response> successor = successor(id);
    if (successor.isPresent()) {
      return successor.get();
    }
    StoredItem item =
        reading.stories().storyOf(id).stream()
            .flatMap(story -> reading.stories().items(story).stream())
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(StoryAnswers::missing);
    return answers.of(request, () -> Answers.json(item));
  }
}
