package io.cuttings.web.feed;

import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Which archive document of a feed.
 *
 * @param part counted from 1
 */
record ArchivePart(YearMonth month, int part) {
  private static final int MOST_PARTS = 100_000;

  /** Empty where the document is not one of the archive's. */
  static Optional<ArchivePart> of(Parameters parameters) {
    Optional<String> month = parameters.text("month");
    int part = parameters.number("part", 1, 1, MOST_PARTS);
    if (month.isEmpty() && parameters.text("part").isPresent()) {
      throw RefusedException.badRequest("The parameter part goes with the parameter month.");
    }
    return month.map(text -> new ArchivePart(month(text), part));
  }

  private static YearMonth month(String text) {
    if (text.matches("\\d{4}-\\d{2}")) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeParseException e) {
        throw noMonth(); // as 2026-13
      }
    }
    throw noMonth();
  }

  private static RefusedException noMonth() {
    return RefusedException.badRequest("The parameter month is a month such as 2026-01.");
  }

  void addTo(Map<String, String> parameters) {
    parameters.put("month", month.toString());
    if (part > 1) {
      parameters.put("part", Integer.toString(part));
    }
  }
}
