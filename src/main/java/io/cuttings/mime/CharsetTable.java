package io.cuttings.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which charset mail means by a name: the table {@code charsets.tsv} first, then Java's own names.
 */
final class CharsetTable {
  private static final String NONE = "-";

  /** What Java accepts as a charset's name. */
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._:+-]*");

  private static final Map<String, String> MEANT = read();

  private CharsetTable() {}

  private static Map<String, String> read() {
    Map<String, String> meant = new HashMap<>();
    try (InputStream table = CharsetTable.class.getResourceAsStream("charsets.tsv")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(columns -> meant.put(columns[0], columns[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(meant);
  }

  /** Empty where nothing is known by that name, and for names that say nothing. */
  static Optional<Charset> charset(String name) {
    String key = key(name);
    String meant = MEANT.getOrDefault(key, key);
    try {
      return meant.equals(NONE) || meant.isEmpty()
          ? Optional.empty()
          : Optional.of(Charset.forName(meant));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The table by charset instead of by name, for decoders that look names up themselves. */
  static Map<Charset, Charset> substitutes() {
    Map<Charset, Charset> substitutes = new HashMap<>();
    for (String name : MEANT.keySet()) {
      if (SHAPE.matcher(name).matches() && Charset.isSupported(name)) {
        substitutes.put(Charset.forName(name), charset(name).orElse(StandardCharsets.UTF_8));
      }
    }
    return substitutes;
  }

  /** Whether the name stands for "I do not know". */
  static boolean isPlaceholder(String name) {
    return MEANT.getOrDefault(key(name), key(name)).equals(NONE) || name.isBlank();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
