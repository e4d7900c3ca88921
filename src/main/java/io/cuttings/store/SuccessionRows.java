package io.cuttings.store;

import io.cuttings.sql.Sql;
import io.cuttings.story.PlacedItem;
import io.cuttings.succession.Succession;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of items that were cut otherwise, within one transaction. */
final class SuccessionRows {
  private final Connection connection;

  SuccessionRows(Connection connection) {
    this.connection = connection;
  }

  /** The stored items of a message, in reading order. */
  List<PlacedItem> former(String archiveKey) throws SQLException {
    return Sql.select(
        connection,
        """
        select
          t.item_id, t.url_key, t.title, t.text, s.title as section, t.section_position,
          t.item_position
        from item t
        join section s on s.archive_key = t.archive_key and s.position = t.section_position
        where t.archive_key = ?
        order by t.section_position, t.item_position
        """,
        row ->
            new PlacedItem(
                row.getString("item_id"),
                row.getString("url_key"),
                row.getString("title"),
                row.getString("text"),
                row.getString("section"),
                row.getInt("section_position"),
                row.getInt("item_position")),
        archiveKey);
  }

  /** The ids that items of a message bear, by those that their content gives them. */
  Map<String, String> borne(String archiveKey) throws SQLException {
    Map<String, String> borne = new HashMap<>();
    Sql.forEach(
        connection,
        "select derived_id, item_id from borne_id where archive_key = ?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        one -> borne.put(one.getKey(), one.getValue()),
        archiveKey);
    return borne;
  }

  /** Takes in what the journal says of a message. */
  void apply(Succession succession) throws SQLException {
    String key = succession.message().value();
    Sql.update(connection, "delete from borne_id where archive_key = ?", key);
    if (!succession.borne().isEmpty()) {
      Sql.update(
          connection,
          """
          insert into borne_id (archive_key, derived_id, item_id)
          select ?, u.derived_id, u.item_id
          from unnest(cast(? as varchar array), cast(? as varchar array)) as u (derived_id, item_id)
          """,
          key,
          texts(succession.borne().keySet()),
          texts(succession.borne().values()));
    }
    if (!succession.gone().isEmpty()) {
      leadOn(succession);
    }
  }

  private void leadOn(Succession succession) throws SQLException {
    Array gone = texts(succession.gone().stream().map(Succession.Gone::id).toList());
    Array successors =
        connection.createArrayOf(
            "varchar", succession.gone().stream().map(Succession.Gone::successor).toArray());
    Sql.update(
        connection,
        """
        update succession
        set successor_id = (
          select u.successor_id
          from unnest(cast(? as varchar array), cast(? as varchar array)) as u (item_id, successor_id)
          where u.item_id = succession.successor_id)
        where successor_id = any(cast(? as varchar array))
        """,
        gone,
        successors,
        gone);
    remove(gone);
    remove(successors); // which may have been gone themselves, and came back
    insert(succession, gone, successors);
  }

  // one list at a time: with two, H2 reads the whole table
  private void remove(Array ids) throws SQLException {
    Sql.update(
        connection, "delete from succession where item_id = any(cast(? as varchar array))", ids);
  }

  private void insert(Succession succession, Array gone, Array successors) throws SQLException {
    Sql.update(
        connection,
        """
        insert into succession (item_id, archive_key, successor_id)
        select u.item_id, ?, u.successor_id
        from unnest(cast(? as varchar array), cast(? as varchar array)) as u (item_id, successor_id)
        where not exists (select 1 from succession s where s.item_id = u.item_id)
        """,
        succession.message().value(),
        gone,
        successors);
  }

  /** Notes ids that are gone until a rebuild, unless the journal says more of them. */
  void forget(Succession succession) throws SQLException {
    List<String> ids = succession.gone().stream().map(Succession.Gone::id).toList();
    if (!ids.isEmpty()) {
      insert(succession, texts(ids), connection.createArrayOf("varchar", new Object[ids.size()]));
    }
  }

  /** Ids that have given way to one of these. */
  Set<String> predecessors(Collection<String> ids) throws SQLException {
    return new HashSet<>(
        Sql.select(
            connection,
            """
            select s.item_id
            from unnest(cast(? as varchar array)) as u (item_id)
            join succession s on s.successor_id = u.item_id
            """,
            row -> row.getString(1),
            texts(ids)));
  }

  /** What those of the ids lead to that have given way to another and are not borne again. */
  Map<String, String> successors(Collection<String> ids) throws SQLException {
    Map<String, String> successors = new HashMap<>();
    Sql.forEach(
        connection,
        """
        select s.item_id, s.successor_id
        from unnest(cast(? as varchar array)) as u (item_id)
        join succession s on s.item_id = u.item_id
        where s.successor_id is not null
          and not exists (select 1 from item t where t.item_id = s.item_id)
        """,
        row -> Map.entry(row.getString(1), row.getString(2)),
        one -> successors.put(one.getKey(), one.getValue()),
        texts(ids));
    return successors;
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("varchar", texts.toArray());
  }
}
