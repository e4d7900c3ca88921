package io.cuttings.publication.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of words in the resources of {@code io.cuttings.publication}: a line an entry, {@code
 * "# "} begins a remark.
 */
public final class Phrases {
  private static final String FOLDER = "/io/cuttings/publication/";

  private Phrases() {}

  public static List<String> list(String table) {
    try (InputStream in = Phrases.class.getResourceAsStream(FOLDER + table)) {
      String text =
          new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of two columns with a tab between. */
  public static Map<String, String> map(String table) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : list(table)) {
      String[] columns = line.split("\t", -1);
      entries.put(columns[0], columns[1]);
    }
    return entries;
  }

  /** A table of columns with tabs between. */
  public static List<List<String>> rows(String table) {
    return list(table).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** A regular expression for any of the phrases, the longest first. */
  public static String anyOf(Iterable<String> phrases) {
    List<String> sorted = new ArrayList<>();
    phrases.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
