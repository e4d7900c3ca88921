package io.cuttings.web.api;

import io.cuttings.json.Json;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param nextCursor where the next piece begins; null where this is the last
 */
record Piece<T>(List<T> data, @Nullable String nextCursor) {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  Piece {
    data = List.copyOf(data);
  }

  /** How many of a list a program wants at a time. */
  static int limit(Parameters parameters) {
    return parameters.number("limit", USUAL, 1, MOST);
  }

  /**
   * Of a list that was asked for one more than the piece holds.
   *
   * @param place of an entry of the list
   */
  static <T> Piece<T> of(List<T> oneMore, int limit, Function<T, Cursor> place) {
    if (oneMore.size() <= limit) {
      return new Piece<>(oneMore, null);
    }
    List<T> data = oneMore.subList(0, limit);
    return new Piece<>(data, place.apply(data.get(limit - 1)).written());
  }

  Response response() {
    return Answers.json(Json.of(this));
  }
}
