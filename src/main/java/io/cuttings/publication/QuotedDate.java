package io.cuttings.publication;

import io.cuttings.publication.text.Phrases;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as mail programs write them above a quoted message, in many languages. They name no zone
 * that could be relied on: they are read as UTC, and noon where they name no time.
 */
final class QuotedDate {
  private static final Map<String, String> MONTHS = Phrases.map("months.tsv");
  private static final String MONTH = "(?<month>" + Phrases.anyOf(MONTHS.keySet()) + ")";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})\\.?\\s*(?:de\\s+)?"
              + MONTH
              + "\\.?,?\\s*(?:de\\s+)?(?<year>\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + "\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})[-/.年년]\\s*(?<month>\\d{1,2}|"
              + Phrases.anyOf(MONTHS.keySet())
              + ")"
              + "[-/.月월]?[.\\s]*(?<day>\\d{1,2})(?!\\d)");
  private static final Pattern WITH_POINTS =
      Pattern.compile("(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})");
  private static final Pattern WITH_SLASHES =
      Pattern.compile("(?<!\\d)(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<early>上午|下午|오전|오후|午前|午後)?\\s*(?<hour>\\d{1,2})[:h.](?<minute>\\d{2})(?!\\d)"
              + "(?::\\d{2})?\\s*(?<half>[ap]\\.?\\s?m)?");

  private QuotedDate() {}

  /** Empty where no date can be read. */
  static Optional<Instant> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replaceAll("[\\u202F\\u00A0\\u200E\\u200F]", " ");
    for (Pattern form :
        new Pattern[] {DAY_FIRST, MONTH_FIRST, YEAR_FIRST, WITH_POINTS, WITH_SLASHES}) {
      Matcher found = form.matcher(lower);
      if (found.find()) {
        // what is left: a day and a month with a point between them look like a time
        String rest = lower.substring(0, found.start()) + " " + lower.substring(found.end());
        return instant(found, TIME.matcher(rest));
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> instant(Matcher date, Matcher time) {
    boolean hasTime = time.find();
    int month = Integer.parseInt(MONTHS.getOrDefault(date.group("month"), date.group("month")));
    try {
      LocalDateTime local =
          LocalDateTime.of(
              Integer.parseInt(date.group("year")),
              month,
              Integer.parseInt(date.group("day")),
              hasTime ? hour(time) : 12,
              hasTime ? Integer.parseInt(time.group("minute")) : 0);
      return Optional.of(local.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    @Nullable String half = time.group("half");
    @Nullable String early = time.group("early");
    if (half == null && early == null) {
      return hour;
    }
    boolean isLate = half == null ? "下午오후午後".contains(String.valueOf(early)) : half.startsWith("p");
    return hour % 12 + (isLate ? 12 : 0);
  }
}
