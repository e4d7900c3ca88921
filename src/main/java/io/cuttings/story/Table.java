package io.cuttings.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of knowledge beside this package: columns with a tab between, "#" begins a remark. */
final class Table {
  private Table() {}

  /**
   * The rows of a table.
   *
   * @throws IllegalStateException where a row has not this number of columns
   */
  static List<List<String>> rows(String name, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String name, String line, int columns) {
    List<String> row = List.of(line.split("\t+"));
    if (row.size() != columns) {
      throw new IllegalStateException(name + ": not " + columns + " columns: " + line);
    }
    return row;
  }
}
