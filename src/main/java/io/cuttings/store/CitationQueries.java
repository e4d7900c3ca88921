package io.cuttings.store;

import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Items for those who cite them. For any number of threads. */
public final class CitationQueries {
  /** So many ids are asked for at a time. */
  private static final int PIECE = 500;

  private static final String ITEMS =
      """
      select
        t.item_id, i.publication_id, i.publication_name, i.title as issue_title, i.number,
        i.issue_date, i.web_url, i.language, s.title as section, t.title, t.url, t.text, t.source
      from unnest(cast(? as varchar array)) as u (item_id)
      join item t on t.item_id = u.item_id
      join issue i on i.archive_key = t.archive_key
      join section s on s.archive_key = t.archive_key and s.position = t.section_position
      """;

  private final Sql sql;

  public CitationQueries(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The items with these ids in their order, each once; those that are not stored are left out. */
  public List<CitedItem> items(Collection<String> ids) {
    List<String> asked = List.copyOf(new LinkedHashSet<>(ids));
    List<CitedItem> found = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += PIECE) {
      found.addAll(inOrder(asked.subList(from, Math.min(from + PIECE, asked.size()))));
    }
    return found;
  }

  private List<CitedItem> inOrder(List<String> ids) {
    Map<String, CitedItem> byId =
        sql
            .transact(
                "read items",
                connection ->
                    Sql.select(
                        connection,
                        ITEMS,
                        CitationQueries::item,
                        connection.createArrayOf("varchar", ids.toArray())))
            .stream()
            .collect(Collectors.toMap(CitedItem::id, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
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
