package io.cuttings.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers what the user wrote, the weakest source first: a later one replaces an earlier one. */
final class Sources {
  private static final int TYPING_ERROR = 2;

  private final Map<String, Setting> settings = new TreeMap<>();

  /** Reads application.properties, which must be there, and local.properties, which may. */
  Sources addFiles(Path folder) {
    Path application = folder.resolve("application.properties");
    if (!Files.isReadable(application)) {
      throw new WrongSettingException(
          "Cannot read the settings: there is no file "
              + application
              + "; name the folder that holds it with --config");
    }
    PropertiesFile.read(application).forEach(this::add);
    Path local = folder.resolve("local.properties");
    if (Files.exists(local)) {
      PropertiesFile.read(local).forEach(this::add);
    }
    return this;
  }

  /** CUTTINGS_MAILBOX_HOST sets cuttings.mailbox.host, CAMEL_SERVER_PORT camel.server.port. */
  Sources addEnvironment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, value) ->
                keyOf(name)
                    .ifPresent(
                        key -> add(new Setting(key, value, "environment variable " + name))));
    return this;
  }

  Sources addOptions(Map<String, String> options) {
    options.forEach((key, value) -> add(new Setting(key, value, "-P " + key)));
    return this;
  }

  Map<String, Setting> settings() {
    return settings;
  }

  private void add(Setting setting) {
    String key = setting.key();
    String start = key.substring(0, key.indexOf('.') + 1);
    boolean meant = Nearest.distance(start, Keys.OWN) <= TYPING_ERROR;
    if (meant && !Keys.isKnown(key)) {
      throw new WrongSettingException(
          "Cannot use the setting %s (%s): there is no such key; the nearest is %s"
              .formatted(key, setting.origin(), Keys.nearest(key)));
    }
    settings.put(key, setting);
  }

  private Optional<String> keyOf(String variable) {
    if (variable.startsWith("CUTTINGS_")) {
      return ownKey(variable);
    }
    return variable.startsWith("CAMEL_") ? Optional.of(camelKey(variable)) : Optional.empty();
  }

  /**
   * A variable that is like no key is left alone: container platforms set CUTTINGS_SERVICE_HOST and
   * its kind by themselves. One that is nearly a key is a typing error.
   */
  private Optional<String> ownKey(String variable) {
    String spelled = Keys.spelledOut(variable);
    Optional<String> exact =
        Stream.concat(Keys.DEFAULTS.keySet().stream(), settings.keySet().stream())
            .filter(key -> Keys.spelledOut(key).equals(spelled))
            .findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    String dotted = variable.toLowerCase(Locale.ROOT).replace('_', '.');
    if (dotted.startsWith(Keys.MAILBOXES)) {
      return Optional.of(mailboxKey(dotted));
    }
    boolean nearly = Nearest.distance(dotted, Keys.nearest(dotted)) <= TYPING_ERROR;
    return nearly ? Optional.of(dotted) : Optional.empty();
  }

  private static String mailboxKey(String dotted) {
    int nameEnd = dotted.indexOf('.', Keys.MAILBOXES.length());
    String last = nameEnd < 0 ? "" : Keys.spelledOut(dotted.substring(nameEnd));
    return Keys.OF_MAILBOX.keySet().stream()
        .filter(attribute -> Keys.spelledOut(attribute).equals(last))
        .findFirst()
        .map(attribute -> dotted.substring(0, nameEnd + 1) + attribute)
        .orElse(dotted);
  }

  /**
   * A key of Camel that a file sets, else the third part on joined by dashes, as Camel reads it.
   */
  private String camelKey(String variable) {
    String spelled = Keys.spelledOut(variable);
    String[] parts = variable.toLowerCase(Locale.ROOT).split("_", 3);
    return settings.keySet().stream()
        .filter(key -> Keys.spelledOut(key).equals(spelled))
        .findFirst()
        .orElseGet(
            () ->
                parts.length < 3
                    ? String.join(".", parts)
                    : parts[0] + "." + parts[1] + "." + parts[2].replace('_', '-'));
  }
}
