package io.cuttings.store;

import io.cuttings.archive.Part;
import io.cuttings.sql.Sql;
import io.cuttings.story.StoryKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys that items bear, once with the item and once by themselves, held against each other. */
final class ItemKeys {
  private final Connection connection;

  ItemKeys(Connection connection) {
    this.connection = connection;
  }

  /**
   * Whether both sides hold the same pairs, by their number and two sums over them: to look for
   * each pair takes a hundred times as long.
   */
  boolean agree() throws SQLException {
    PairSums borne = new PairSums();
    Sql.forEach(
        connection,
        "select item_number, story_keys from item where item_number is not null",
        row -> Map.entry(row.getLong("item_number"), keys(row.getString("story_keys"))),
        item -> item.getValue().forEach(key -> borne.add(key.value(), item.getKey())));
    return Sql.select(
            connection,
            """
            select
              count(*) as pairs,
              coalesce(sum(story_key), 0) as keys,
              coalesce(
                sum(mod(story_key, cast(%d as bigint)) * mod(item_number, cast(%d as bigint))),
                0) as products
            from item_key
            """
                .formatted(PairSums.KEY_MODULUS, PairSums.ITEM_MODULUS),
            row ->
                borne.are(
                    row.getLong("pairs"), row.getBigDecimal("keys"), row.getBigDecimal("products")))
        .get(0);
  }

  /** The issues of a part whose items bear keys that lead to none of them. */
  List<RowCheck.Miscount> missing(Part part) throws SQLException {
    Map<Long, Bearer> bearers = new HashMap<>();
    Sql.select(
            connection,
            """
            select archive_key, item_number, story_keys
            from item
            where archive_key >= ? and archive_key < ?
              and item_number is not null
            """,
            row ->
                Map.entry(
                    row.getLong("item_number"),
                    new Bearer(row.getString("archive_key"), keys(row.getString("story_keys")))),
            part.digits(),
            part.end())
        .forEach(one -> bearers.put(one.getKey(), one.getValue()));
    Set<Pair> found = found(bearers);
    Map<String, RowCheck.Miscount> miscounts = new TreeMap<>();
    bearers.forEach((number, bearer) -> bearer.count(number, found, miscounts));
    return miscounts.values().stream().filter(one -> one.found() < one.told()).toList();
  }

  private static Set<StoryKey> keys(@Nullable String text) {
    return Lookup.keys(Objects.requireNonNullElse(text, ""));
  }

  /** Those of their keys that are there by themselves. */
  private Set<Pair> found(Map<Long, Bearer> bearers) throws SQLException {
    List<Long> keys = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    bearers.forEach(
        (number, bearer) ->
            bearer.keys.forEach(
                key -> {
                  keys.add(key.value());
                  numbers.add(number);
                }));
    return new HashSet<>(
        Sql.select(
            connection,
            """
            select k.story_key, k.item_number
            from unnest(cast(? as bigint array), cast(? as bigint array))
              as u (story_key, item_number)
            join item_key k on k.story_key = u.story_key and k.item_number = u.item_number
            """,
            row -> new Pair(row.getLong("story_key"), row.getLong("item_number")),
            connection.createArrayOf("bigint", keys.toArray()),
            connection.createArrayOf("bigint", numbers.toArray())));
  }

  /** Keys by themselves that lead to an item that does not bear them, or to none. */
  List<Pair> surplus() throws SQLException {
    List<Pair> surplus = new ArrayList<>();
    Sql.forEach(
        connection,
        """
        select k.story_key, k.item_number, t.story_keys
        from item_key k
        left join item t on t.item_number = k.item_number
        """,
        row ->
            Map.entry(
                new Pair(row.getLong("story_key"), row.getLong("item_number")),
                " " + Objects.requireNonNullElse(row.getString("story_keys"), "") + " "),
        one -> {
          if (!one.getValue().contains(" " + one.getKey().storyKey + " ")) {
            surplus.add(one.getKey());
          }
        });
    return surplus;
  }

  void remove(List<Pair> pairs) throws SQLException {
    for (Pair pair : pairs) {
      Sql.update(
          connection,
          "delete from item_key where story_key = ? and item_number = ?",
          pair.storyKey,
          pair.itemNumber);
    }
  }

  /** Removes the keys of an issue's items. */
  void removeOf(String archiveKey) throws SQLException {
    List<Map.Entry<Long, Set<StoryKey>>> bearers =
        Sql.select(
            connection,
            """
            select item_number, story_keys
            from item
            where archive_key = ?
              and item_number is not null
            """,
            row -> Map.entry(row.getLong("item_number"), keys(row.getString("story_keys"))),
            archiveKey);
    for (Map.Entry<Long, Set<StoryKey>> bearer : bearers) {
      remove(
          bearer.getValue().stream().map(key -> new Pair(key.value(), bearer.getKey())).toList());
    }
  }

  /** A key with the number of an item that bears it. */
  record Pair(long storyKey, long itemNumber) {}

  /** An item, by the issue that it is in. */
  private record Bearer(String archiveKey, Set<StoryKey> keys) {
    void count(long number, Set<Pair> found, Map<String, RowCheck.Miscount> miscounts) {
      long there =
          keys.stream().filter(key -> found.contains(new Pair(key.value(), number))).count();
      miscounts.merge(
          archiveKey,
          new RowCheck.Miscount(archiveKey, "keys", keys.size(), there),
          RowCheck.Miscount::plus);
    }
  }
}
