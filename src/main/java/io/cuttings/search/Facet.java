package io.cuttings.search;

import java.util.List;

/**
 * What the hits have in one respect, the most frequent first.
 *
 * @param field publication, section, source, language or year
 */
public record Facet(String field, List<Value> values) {

  public Facet {
    values = List.copyOf(values);
  }

  /**
   * One of them.
   *
   * @param value as the search's condition takes it
   * @param name as a reader reads it
   */
  public record Value(String value, String name, long count) {}
}
