package io.cuttings.web.api;

import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Where a piece of a list begins, as a program hands it back: it means nothing outside this site.
 *
 * @param parts of the place behind which the piece begins
 */
record Cursor(List<String> parts) {
  private static final String BETWEEN = " ";

  Cursor {
    parts = List.copyOf(parts);
  }

  static Cursor of(Object... parts) {
    return new Cursor(List.of(parts).stream().map(Object::toString).toList());
  }

  /**
   * The place that the parameter {@code cursor} names.
   *
   * @param start where there is no cursor
   * @param reading of a cursor's parts; what it throws for wrong ones is told as a bad request
   */
  static <T> T read(Parameters parameters, T start, Function<Cursor, T> reading) {
    return parameters.text("cursor").map(written -> read(written, reading)).orElse(start);
  }

  private static <T> T read(String written, Function<Cursor, T> reading) {
    try {
      byte[] octets = Base64.getUrlDecoder().decode(written);
      String text = new String(octets, StandardCharsets.UTF_8);
      return reading.apply(new Cursor(List.of(text.split(BETWEEN, -1))));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw RefusedException.badRequest(
          "The cursor is none of this list: take it from the answer before.");
    }
  }

  Instant time(int part) {
    return Instant.parse(parts.get(part));
  }

  String text(int part) {
    return parts.get(part);
  }

  int number(int part) {
    return Integer.parseInt(parts.get(part));
  }

  /** As it stands in an address. */
  String written() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
  }
}
