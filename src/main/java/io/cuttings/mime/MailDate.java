package io.cuttings.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as mail writes them: RFC 5322, 3.3, its obsolete forms (4.3), ISO 8601, C's asctime. Where
 * the zone is missing or unknown it is UTC (RFC 5322, 4.3: an unknown zone says nothing).
 */
final class MailDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String TIME =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?:[.,]\\d+)?"
          + "(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?";
  private static final String ZONE =
      "\\s*\\(?(?:(?:gmt|utc)(?=[+-]\\d))?(?<zone>[+-]\\d{1,2}:?\\d{2}|[a-z]{1,5}\\b)?";
  private static final List<Pattern> FORMS =
      List.of(
          form(
              "(?<day>\\d{1,2})[\\s-]+(?<month>[a-z]{3})[a-z]*\\.?[\\s,-]+(?<year>\\d{2,4})"
                  + "[\\s,]+"
                  + TIME
                  + ZONE),
          form("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})[t\\s]+" + TIME + ZONE),
          form(
              "(?<month>[a-z]{3})[a-z]*\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})[,\\s]+"
                  + TIME
                  + ZONE),
          form(
              "(?<month>[a-z]{3})[a-z]*\\s+(?<day>\\d{1,2})\\s+"
                  + TIME
                  + "\\s+(?<zone>[a-z]{1,5}\\s+)?(?<year>\\d{4})"));

  /** RFC 5322, 4.3, and the names seen in mail that mean one offset only. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("hkt", "+08:00"),
          Map.entry("aest", "+10:00"));

  private MailDate() {}

  private static Pattern form(String regex) {
    return Pattern.compile("(?<!\\d)" + regex);
  }

  /** Empty where no date can be read from the text. */
  static Optional<Instant> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return FORMS.stream()
        .map(form -> form.matcher(lower))
        .filter(Matcher::find)
        .findFirst()
        .flatMap(MailDate::instant);
  }

  private static Optional<Instant> instant(Matcher found) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year(found.group("year")),
              month(found.group("month")),
              Integer.parseInt(found.group("day")),
              hour(found),
              Integer.parseInt(found.group("minute")),
              second(found.group("second")));
      return Optional.of(local.toInstant(zone(found.group("zone"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** RFC 5322, 4.3: two digits below 50 are of this century, three count from 1900. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return digits.length() == 2 && year < 50 ? 2000 + year : 1900 + year;
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : MONTHS.indexOf(text) + 1;
  }

  private static int hour(Matcher found) {
    int hour = Integer.parseInt(found.group("hour"));
    String half = found.group("half");
    if (half == null) {
      return hour;
    }
    return hour % 12 + (half.equals("p") ? 12 : 0);
  }

  /** A leap second is the second before it. */
  private static int second(@Nullable String digits) {
    return digits == null ? 0 : Math.min(59, Integer.parseInt(digits));
  }

  private static ZoneOffset zone(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    String name = zone.strip();
    if (!name.startsWith("+") && !name.startsWith("-")) {
      return ZoneOffset.of(ZONES.getOrDefault(name, "Z"));
    }
    String digits = name.substring(1).replace(":", "");
    String padded = digits.length() == 3 ? "0" + digits : digits;
    return ZoneOffset.of(name.charAt(0) + padded.substring(0, 2) + ":" + padded.substring(2));
  }
}
