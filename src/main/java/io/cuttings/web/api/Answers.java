package io.cuttings.web.api;

import io.cuttings.json.Json;
import io.cuttings.store.LibraryState;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Version;
import java.util.function.Supplier;

/** What all answers of the API have in common. For any number of threads. */
final class Answers {
  /** To be raised when the same content comes to be written otherwise. */
  private static final String EDITION = "1";

  private static final String JSON = "application/json";

  private final Supplier<LibraryState> library;
  private final Conditional conditional;

  /**
   * Answers that hold while the library is the same.
   *
   * @param library its state now
   */
  Answers(Supplier<LibraryState> library, Conditional conditional) {
    this.library = library;
    this.conditional = conditional;
  }

  /**
   * An answer that is made of the library alone: 304 where the asker has it. What was not asked for
   * right must have been refused before.
   */
  Response of(Request request, Supplier<Response> answer) {
    LibraryState state = library.get();
    Version version =
        Version.of(
            state.changedAt(),
            EDITION,
            state.libraryId(),
            Long.toString(state.change()),
            request.path(),
            request.query());
    return conditional.answer(request, version, answer);
  }

  static Response json(String text) {
    return Response.text(200, JSON, text);
  }

  static Response json(Object value) {
    return json(Json.of(value));
  }
}
