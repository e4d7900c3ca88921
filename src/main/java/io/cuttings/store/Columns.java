package io.cuttings.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns on their way to a statement, value by value. A column without a row is an empty array.
 */
final class Columns {
  private static final String PREFIX = "row_";

  // which columns the statements name, for those of tables into which this issue puts no row
  private static final List<String> TEXTS =
      List.of(
          "warnings",
          "section_title",
          "tail_text",
          "item_id",
          "item_story",
          "item_kin",
          "item_title",
          "item_url",
          "item_url_raw",
          "item_url_key",
          "item_text",
          "item_source",
          "item_label",
          "item_part",
          "item_keys",
          "link_item",
          "link_text",
          "link_url",
          "old_item",
          "matched",
          "moved_item",
          "moved_story",
          "moved_kin",
          "regrouped_key",
          "regrouped_first",
          "edge_first",
          "edge_second",
          "edge_reason");
  private static final List<String> NUMBERS =
      List.of(
          "section_position",
          "tail_position",
          "item_section",
          "item_position",
          "item_paywalled",
          "item_start",
          "item_end",
          "link_position");
  private static final List<String> BIGINTS =
      List.of("tail_digest", "old_number", "old_key", "item_number", "key_value", "key_item");
  private static final List<String> DECIMALS = List.of("edge_score");

  private final Map<String, List<@Nullable String>> texts = new LinkedHashMap<>();
  private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();
  private final Map<String, List<Long>> bigints = new LinkedHashMap<>();
  private final Map<String, List<Double>> decimals = new LinkedHashMap<>();

  Columns() {
    TEXTS.forEach(name -> texts.put(name, new ArrayList<>()));
    NUMBERS.forEach(name -> numbers.put(name, new ArrayList<>()));
    BIGINTS.forEach(name -> bigints.put(name, new ArrayList<>()));
    DECIMALS.forEach(name -> decimals.put(name, new ArrayList<>()));
  }

  void text(String name, @Nullable String value) {
    texts.computeIfAbsent(name, n -> new ArrayList<>()).add(Characters.storable(value));
  }

  void number(String name, int value) {
    numbers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  void bigint(String name, long value) {
    bigints.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  void decimal(String name, double value) {
    decimals.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  Map<String, Object> arrays() {
    Map<String, Object> arrays = new HashMap<>();
    texts.forEach((name, values) -> arrays.put(PREFIX + name, values.toArray(String[]::new)));
    numbers.forEach((name, values) -> arrays.put(PREFIX + name, values.toArray(Integer[]::new)));
    bigints.forEach((name, values) -> arrays.put(PREFIX + name, values.toArray(Long[]::new)));
    decimals.forEach((name, values) -> arrays.put(PREFIX + name, values.toArray(Double[]::new)));
    return arrays;
  }
}
