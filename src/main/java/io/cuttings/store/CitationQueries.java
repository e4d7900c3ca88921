package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Items for those who cite them. For any number of threads. */
public final class CitationQueries {
  /** So many ids are asked for at a time. */
  private static final int PIECE = 500;

  private static final String ITEMS =
      """
      select
        u.item_id as asked_id, t.item_id, i.publication_id, i.publication_name, i.title as issue_title, i.number,
        i.issue_date, i.web_url, i.language, s.title as section, t.title, t.url, t.text, t.source
      from unnest(cast(? as varchar array)) as u (item_id)
      left join succession g on g.item_id = u.item_id
        and not exists (select 1 from item living where living.item_id = u.item_id)
      join item t on t.item_id = coalesce(g.successor_id, u.item_id)
      join issue i on i.archive_key = t.archive_key
      join section s on s.archive_key = t.archive_key and s.position = t.section_position
      """;

  private final Sql sql;

  public CitationQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * The items that these ids lead to, by id and in the order of the ids: an item's own leads to it,
   * one that was given up to the item that took in what it said. Ids that lead nowhere are left
   * out.
   */
  public Map<String, CitedItem> items(Collection<String> ids) {
    List<String> asked = List.copyOf(new LinkedHashSet<>(ids));
    Map<String, CitedItem> found = new LinkedHashMap<>();
    for (int from = 0; from < asked.size(); from += PIECE) {
      List<String> piece = asked.subList(from, Math.min(from + PIECE, asked.size()));
      Map<String, CitedItem> byId = read(piece);
      piece.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(i -> found.put(id, i)));
    }
    return found;
  }

  private Map<String, CitedItem> read(List<String> ids) {
    return sql
        .transact(
            "read items",
            connection ->
                Sql.select(
                    connection,
                    ITEMS,
                    row -> Map.entry(row.getString("asked_id"), item(row)),
                    connection.createArrayOf("varchar", ids.toArray())))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static CitedItem item(ResultSet row) throws SQLException {
    return new CitedItem(
        row.getString("item_id"),
        row.getString("publication_id"),
        row.getString("publication_name"),
        row.getString("issue_title"),
        row.getString("number"),
        Sql.instant(row, "issue_date"),
        row.getString("web_url"),
        row.getString("language"),
        row.getString("section"),
        row.getString("title"),
        row.getString("url"),
        row.getString("text"),
        row.getString("source"));
  }
}
