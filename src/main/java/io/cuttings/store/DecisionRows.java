package io.cuttings.store;

import io.cuttings.decision.Decision;
import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The user's decisions in the database, within one transaction. */
final class DecisionRows {
  private final Connection connection;

  DecisionRows(Connection connection) {
    this.connection = connection;
  }

  Set<String> ids() throws SQLException {
    return new HashSet<>(
        Sql.select(
            connection, "select decision_id from story_decision", rows -> rows.getString(1)));
  }

  void insert(Decision decision) throws SQLException {
    Sql.update(
        connection,
        "insert into story_decision (decision_id, decided_at, kind, undoes) values (?, ?, ?, ?)",
        decision.id(),
        decision.at(),
        decision.kind().name(),
        decision.undoes());
    insertItems(decision.id(), decision.items(), false);
    insertItems(decision.id(), decision.rest(), true);
  }

  private void insertItems(String decision, List<String> items, boolean isRest)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into story_decision_item (decision_id, item_id, is_rest)
        select ?, u.item_id, cast(? as boolean)
        from unnest(cast(? as varchar array)) as u (item_id)
        """,
        decision,
        isRest,
        connection.createArrayOf("varchar", items.toArray()));
  }

  private boolean isEmpty() throws SQLException {
    return Sql.select(connection, "select 1 from story_decision limit 1", rows -> rows.getInt(1))
        .isEmpty();
  }

  /**
   * What was decided about any of these items, or about others that have given way to them, and not
   * taken back.
   */
  List<Decision> about(Collection<String> items) throws SQLException {
    if (isEmpty()) {
      return List.of();
    }
    SuccessionRows successions = new SuccessionRows(connection);
    Set<String> ids = new HashSet<>(items);
    ids.addAll(successions.predecessors(items));
    List<Decision> about = naming(ids);
    Set<String> gone = named(about);
    gone.removeAll(items);
    return Succeeded.decisions(about, successions.successors(gone));
  }

  private static Set<String> named(List<Decision> decisions) {
    Set<String> named = new HashSet<>();
    for (Decision decision : decisions) {
      named.addAll(decision.items());
      named.addAll(decision.rest());
    }
    return named;
  }

  private List<Decision> naming(Collection<String> items) throws SQLException {
    return read(
        """
        where d.undoes is null
          and d.decision_id in (
            select named.decision_id
            from unnest(cast(? as varchar array)) as u (item_id)
            join story_decision_item named on named.item_id = u.item_id
          )
          and not exists (
            select 1
            from story_decision undo
            where undo.undoes = d.decision_id
          )
        """,
        connection.createArrayOf("varchar", items.toArray()));
  }

  /** All items that these decisions name, or that those name which they take back. */
  Set<String> itemsOf(Collection<String> decisions) throws SQLException {
    return new HashSet<>(
        Sql.select(
            connection,
            """
            select named.item_id
            from unnest(cast(? as varchar array)) as u (decision_id)
            join story_decision d on d.decision_id = u.decision_id
            join story_decision_item named
              on named.decision_id = d.decision_id or named.decision_id = d.undoes
            """,
            rows -> rows.getString(1),
            connection.createArrayOf("varchar", decisions.toArray())));
  }

  /** All of them, the earliest first. */
  List<Decision> all() throws SQLException {
    return read("");
  }

  private List<Decision> read(String condition, Object... values) throws SQLException {
    Map<String, Draft> drafts = new TreeMap<>();
    List<Draft> inOrder = new ArrayList<>();
    Sql.forEach(
        connection,
        """
        select d.decision_id, d.decided_at, d.kind, d.undoes, i.item_id, i.is_rest
        from story_decision d
        left join story_decision_item i on i.decision_id = d.decision_id
        %s
        order by d.decided_at, d.decision_id, i.item_id
        """
            .formatted(condition),
        Row::of,
        row -> {
          Draft draft = drafts.get(row.decision);
          if (draft == null) {
            draft = new Draft(row, new ArrayList<>(), new ArrayList<>());
            drafts.put(row.decision, draft);
            inOrder.add(draft);
          }
          draft.add(row);
        },
        values);
    return inOrder.stream().map(Draft::decision).toList();
  }

  private record Row(
      String decision,
      Instant at,
      String kind,
      @Nullable String undoes,
      @Nullable String item,
      boolean isRest) {
    static Row of(ResultSet rows) throws SQLException {
      return new Row(
          rows.getString("decision_id"),
          Sql.instant(rows, "decided_at"),
          rows.getString("kind"),
          rows.getString("undoes"),
          rows.getString("item_id"),
          rows.getBoolean("is_rest"));
    }
  }

  private record Draft(Row head, List<String> items, List<String> rest) {
    void add(Row row) {
      if (row.item != null) {
        (row.isRest ? rest : items).add(row.item);
      }
    }

    Decision decision() {
      return new Decision(
          head.decision, head.at, Decision.Kind.valueOf(head.kind), items, rest, head.undoes);
    }
  }
}
