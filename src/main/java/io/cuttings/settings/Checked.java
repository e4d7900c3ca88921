package io.cuttings.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into types; a wrong one ends in a sentence that names the key and where it stands.
 */
final class Checked {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
  private static final Pattern SITE =
      Pattern.compile("(?<site>https?://[^/?#\\s]+)/?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private final Map<String, Setting> settings;

  Checked(Map<String, Setting> settings) {
    this.settings = settings;
  }

  String text(String key) {
    Setting setting = settings.get(key);
    return setting == null ? defaultOf(key) : setting.value().strip();
  }

  private static String defaultOf(String key) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    return Keys.DEFAULTS.containsKey(key)
        ? Keys.DEFAULTS.get(key)
        : Keys.OF_MAILBOX.getOrDefault(last, "");
  }

  String required(String key, String why) {
    String value = text(key);
    if (value.isEmpty()) {
      throw new WrongSettingException("Cannot do without the setting " + key + ": " + why);
    }
    return value;
  }

  int integer(String key, int least, int most) {
    String value = text(key);
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw wrong(key, "it is a whole number from " + least + " to " + most);
  }

  Duration duration(String key) {
    Matcher matcher = DURATION.matcher(text(key));
    if (!matcher.matches()) {
      throw wrong(key, "it is a time such as 500ms, 60s, 5m, 2h or 1d");
    }
    return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
  }

  /** A time of the day; null where the value is empty. */
  @Nullable LocalTime timeOfDay(String key) {
    String value = text(key);
    try {
      return value.isEmpty() ? null : LocalTime.parse(value);
    } catch (DateTimeParseException e) {
      throw wrong(key, "it is a time of the day such as 03:30, or empty", e);
    }
  }

  boolean yesOrNo(String key) {
    String value = text(key);
    if (!value.equals("true") && !value.equals("false")) {
      throw wrong(key, "it is true or false");
    }
    return value.equals("true");
  }

  <E extends Enum<E>> E choice(String key, E[] values) {
    String written = text(key).toUpperCase(Locale.ROOT);
    List<String> names = Arrays.stream(values).map(Enum::name).toList();
    int index = names.indexOf(written);
    if (index >= 0) {
      return values[index];
    }
    String all = String.join(", ", names).toLowerCase(Locale.ROOT);
    String nearest = Nearest.to(written, names).toLowerCase(Locale.ROOT);
    throw wrong(key, "it is one of " + all + "; the nearest is " + nearest);
  }

  /** The address of a whole site, with its slash at the end; empty where none is set. */
  String site(String key) {
    String value = text(key);
    if (value.isEmpty()) {
      return "";
    }
    if (value.contains("@")) { // not shown: a password may stand before it
      throw new WrongSettingException(
          "Cannot use the value of " + key + ": it holds no user name and no password");
    }
    Matcher matcher = SITE.matcher(value);
    if (!matcher.matches() || !isUri(value)) {
      throw wrong(key, "it is an address such as https://cuttings.example.org/, without a path");
    }
    return matcher.group("site").toLowerCase(Locale.ROOT) + "/";
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The password itself, or the first line of the file that holds it. */
  Secret secret(String key, String fileKey) {
    String file = text(fileKey);
    if (file.isEmpty()) {
      return new Secret(text(key));
    }
    try {
      return new Secret(Files.readString(Path.of(file)).lines().findFirst().orElse("").strip());
    } catch (IOException | IllegalArgumentException e) {
      throw wrong(fileKey, "the file cannot be read", e);
    }
  }

  /** The hash of a password; null where the value is empty. */
  @Nullable PasswordHash passwordHash(String key) {
    String value = text(key);
    try {
      return value.isEmpty() ? null : PasswordHash.parse(value);
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException( // without the value, which may be the password itself
          "Cannot use the value of %s (%s): %s; the command `password` makes one"
              .formatted(key, settings.get(key).origin(), e.getMessage()),
          e);
    }
  }

  WrongSettingException wrong(String key, String rule) {
    return wrong(key, rule, null);
  }

  private WrongSettingException wrong(String key, String rule, @Nullable Throwable cause) {
    Setting setting = settings.getOrDefault(key, new Setting(key, text(key), "default"));
    return new WrongSettingException(
        "Cannot use the value '%s' of %s (%s): %s"
            .formatted(setting.value(), key, setting.origin(), rule),
        cause);
  }
}
