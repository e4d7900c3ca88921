package io.cuttings.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in headers (RFC 9110, 5.6.7): one form is written, three are read. */
final class HttpDate {
  private static final DateTimeFormatter PREFERRED = form("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

  private static final List<DateTimeFormatter> READ =
      List.of(PREFERRED, form("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"), form("EEE MMM ppd HH:mm:ss yyyy"));

  private HttpDate() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  static String written(Instant instant) {
    return PREFERRED.format(instant);
  }

  /** Empty where it is no date: such a header is passed over. */
  static Optional<Instant> read(String text) {
    return READ.stream().flatMap(form -> read(text.strip(), form).stream()).findFirst();
  }

  private static Optional<Instant> read(String text, DateTimeFormatter form) {
    try {
      return Optional.of(Instant.from(form.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
