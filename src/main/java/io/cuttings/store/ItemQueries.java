package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Items for those who have found them elsewhere. For any number of threads. */
public final class ItemQueries {
  private final Sql sql;

  public ItemQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The number of an item in the index and in the database: the first 64 bits of its id. */
  public static long number(StoredItem item) {
    return Lookup.number(item.id());
  }

  /** The items with these numbers, in no order; those that are not stored are left out. */
  public List<StoredItem> numbered(Collection<Long> numbers) {
    return sql.transact(
        "read items",
        connection ->
            Sql.select(
                connection,
                StoredItems.SELECT
                    + """
                    join unnest(cast(? as bigint array)) as u (item_number)
                      on u.item_number = t.item_number
                    """,
                StoredItems::item,
                connection.createArrayOf("bigint", numbers.toArray())));
  }

  /** The numbers of all items that readers see: those of redeliveries are not among them. */
  public void numbers(LongConsumer sink) {
    sql.transact(
        "read the numbers of the items",
        connection ->
            Sql.forEach(
                connection,
                """
                select t.item_number
                from item t
                join issue i on i.archive_key = t.archive_key
                where i.first_key = i.archive_key
                """,
                row -> row.getLong("item_number"),
                sink::accept));
  }

  /** The numbers of the items whose link compares as this does. */
  public long[] numbersOf(String urlKey) {
    return sql
        .read(
            "find items by their link",
            "select item_number from item where url_key = ?",
            row -> row.getLong("item_number"),
            urlKey)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** The names of all publications, by id. */
  public Map<String, String> publicationNames() {
    return sql
        .read(
            "read the names of the publications",
            "select publication_id, name from publication",
            row -> Map.entry(row.getString("publication_id"), row.getString("name")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many items readers see. */
  public long count() {
    return sql.read(
            "count the items",
            """
            select count(*) as items
            from item t
            join issue i on i.archive_key = t.archive_key
            where i.first_key = i.archive_key
            """,
            row -> row.getLong("items"))
        .get(0);
  }
}
