package io.cuttings.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of words beside this class: a line an entry, {@code "# "} begins a remark. */
final class Phrases {
  private Phrases() {}

  static List<String> list(String table) {
    try (InputStream in = Phrases.class.getResourceAsStream(table)) {
      String text =
          new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of two columns with a tab between. */
  static Map<String, String> map(String table) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : list(table)) {
      String[] columns = line.split("\t", -1);
      entries.put(columns[0], columns[1]);
    }
    return entries;
  }

  /** A regular expression for any of the phrases, the longest first. */
  static String anyOf(Iterable<String> phrases) {
    List<String> sorted = new java.util.ArrayList<>();
    phrases.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
