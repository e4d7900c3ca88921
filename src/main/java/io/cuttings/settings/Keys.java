package io.cuttings.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every key of Cuttings with its default; the same list stands in application.properties. */
final class Keys {
  static final String OWN = "cuttings.";
  static final String MAILBOX = "cuttings.mailbox.";
  static final String MAILBOXES = "cuttings.mailboxes.";

  /** What can be said of a mailbox, by the last part of the key. */
  static final Map<String, String> OF_MAILBOX =
      ordered(
          "uri", "",
          "protocol", "imaps",
          "host", "",
          "port", "",
          "username", "",
          "password", "",
          "passwordFile", "",
          "folder", "INBOX",
          "delay", "60s",
          "afterArchive", "keep",
          "moveTo", "");

  static final Map<String, String> DEFAULTS = defaults();

  private Keys() {}

  private static Map<String, String> defaults() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("cuttings.home", "data");
    all.put("cuttings.routes", "routes");
    OF_MAILBOX.forEach((key, value) -> all.put(MAILBOX + key, value));
    all.putAll(
        ordered(
            "cuttings.drop.folder", "drop",
            "cuttings.drop.delay", "2s",
            "cuttings.database.url", "",
            "cuttings.database.username", "sa",
            "cuttings.database.password", "",
            "cuttings.database.passwordFile", "",
            "cuttings.web.host", "127.0.0.1",
            "cuttings.web.port", "8420",
            "cuttings.web.url", "",
            "cuttings.web.passwordHash", "",
            "cuttings.web.adminPasswordHash", "",
            "cuttings.web.hosts", "",
            "cuttings.ingest.endpoint", "seda:ingest",
            "cuttings.ingest.threads", "2",
            "cuttings.ingest.queueSize", "1000",
            "cuttings.ingest.catchUp", "5m",
            "cuttings.learn.delay", "1h",
            "cuttings.nightly.at", "03:30",
            "cuttings.nightly.verify", "true",
            "cuttings.index.delay", "1s"));
    return all;
  }

  private static Map<String, String> ordered(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  static boolean isKnown(String key) {
    return DEFAULTS.containsKey(key) || mailboxName(key).isPresent();
  }

  /** The name in {@code cuttings.mailboxes.NAME.ATTRIBUTE}; empty where the key is no such key. */
  static Optional<String> mailboxName(String key) {
    int dot = key.lastIndexOf('.');
    boolean named = key.startsWith(MAILBOXES) && dot > MAILBOXES.length();
    return named && OF_MAILBOX.containsKey(key.substring(dot + 1))
        ? Optional.of(key.substring(MAILBOXES.length(), dot))
        : Optional.empty();
  }

  /** The known key that is written most like this one. */
  static String nearest(String key) {
    return Nearest.to(key, candidates(key));
  }

  private static List<String> candidates(String key) {
    List<String> all = new ArrayList<>(DEFAULTS.keySet());
    String[] parts = key.split("\\.", -1);
    if (parts.length == 4) {
      OF_MAILBOX.keySet().forEach(last -> all.add(MAILBOXES + parts[2] + "." + last));
    }
    return all;
  }

  /** A key as an environment variable spells it: without case and punctuation. */
  static String spelledOut(String key) {
    return key.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
  }
}
