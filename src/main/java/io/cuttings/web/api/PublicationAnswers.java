package io.cuttings.web.api;

import io.cuttings.publication.Cadence;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.Reading;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Instant;

/** Publications with their cadences. */
final class PublicationAnswers {
  private final Reading reading;
  private final Answers answers;

  PublicationAnswers(Reading reading, Answers answers) {
    this.reading = reading;
    this.answers = answers;
  }

  void addTo(Routes routes) {
    routes
        .get(Api.AT + "/publications", (request, variables) -> all(request))
        .get(Api.AT + "/publications/{id}", (request, variables) -> one(request, variables.get(0)));
  }

  /** A publication as it is printed. */
  record Regular(String id, String name, int issues, Instant newest, Cadence cadence) {
    static Regular of(PublicationHead head, Cadence cadence) {
      return new Regular(head.id(), head.name(), head.issues(), head.newest(), cadence);
    }
  }

  /** There are few enough for one piece. */
  private Response all(Request request) {
    request.parameters().only();
    return answers.of(
        request,
        () ->
            new Piece<>(
                    reading.regularity().all().stream()
                        .map(one -> Regular.of(one.head(), one.cadence()))
                        .toList(),
                    null)
                .response());
  }

  private Response one(Request request, String id) {
    request.parameters().only();
    PublicationHead head =
        reading
            .publications()
            .find(id)
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "No such publication", "No publication with this id is stored."));
    return answers.of(
        request, () -> Answers.json(Regular.of(head, Cadence.of(reading.publications().days(id)))));
  }
}
