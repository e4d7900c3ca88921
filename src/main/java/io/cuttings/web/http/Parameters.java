package io.cuttings.web.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The parameters of a query or of a form (application/x-www-form-urlencoded). An empty value is the
 * same as none, since forms send empty fields. What a parameter cannot be is refused with a
 * sentence.
 */
public final class Parameters {
  private static final int LONGEST = 2000;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads what stands behind the question mark.
   *
   * @throws RefusedException where it is not encoded right
   */
  public static Parameters of(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = decoded(pair.substring(equals + 1));
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(value);
      }
    }
    return new Parameters(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest("The address is not encoded right: a % stands alone.");
    }
  }

  /** A part of a path, in which a plus is a plus. */
  static String decodedPart(String part) {
    return decoded(part.replace("+", "%2B"));
  }

  /** The first value that is not empty. */
  public Optional<String> text(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> shortEnough(name, value));
  }

  private static String shortEnough(String name, String value) {
    if (value.length() > LONGEST) {
      throw RefusedException.badRequest(
          "The parameter %s is longer than %d characters.".formatted(name, LONGEST));
    }
    return value;
  }

  /** A whole number; {@code missing} where there is none. */
  public int number(String name, int missing, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return missing;
    }
    if (text.get().matches("\\d{1,9}")) {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw RefusedException.badRequest(
        "The parameter %s is a whole number from %d to %d.".formatted(name, least, most));
  }

  /** A day such as 2026-01-31. */
  public Optional<LocalDate> day(String name) {
    try {
      return text(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw RefusedException.badRequest(
          "The parameter %s is a day such as 2026-01-31.".formatted(name));
    }
  }

  /** Refuses a last day {@code until} before the first, {@code since}. */
  public void checkDays() {
    Optional<LocalDate> since = day("since");
    Optional<LocalDate> until = day("until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw RefusedException.badRequest("The day until is before the day since: none is between.");
    }
  }

  /** One of these, in any case; {@code missing} where there is none. */
  public <E extends Enum<E>> E choice(String name, E missing, E[] choices) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return missing;
    }
    return Arrays.stream(choices)
        .filter(choice -> choice.name().equalsIgnoreCase(text.get()))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "The parameter %s is one of %s."
                        .formatted(
                            name,
                            String.join(", ", Arrays.stream(choices).map(Enum::name).toList())
                                .toLowerCase(Locale.ROOT))));
  }

  /** Refuses every parameter but these. */
  public void only(String... names) {
    List<String> known = List.of(names);
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw RefusedException.badRequest(
                  known.isEmpty()
                      ? "There are no parameters here."
                      : "There is no parameter %s here; there are %s."
                          .formatted(name, String.join(", ", known)));
            });
  }

  /** A parameter as it stands in an address; empty values are left out by {@link #encoded}. */
  public static String encoded(Map<String, String> parameters) {
    StringJoiner encoded = new StringJoiner("&");
    parameters.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            encoded.add(encoded(name) + "=" + encoded(value));
          }
        });
    return encoded.toString();
  }

  /** A part of a path or a parameter's value, percent-encoded. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
