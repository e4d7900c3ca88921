package io.cuttings.store;

import io.cuttings.decision.Decision;
import io.cuttings.sql.Sql;
import io.cuttings.story.StoryEdge;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The user's decisions in the database, where the arrival of an issue looks for them. The journal
 * in the home is the truth: what it has more is taken in. For any number of threads and processes.
 */
public final class StoryDecisions {
  private final Sql sql;

  public StoryDecisions(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Takes in the decisions of the journal that are not here yet, and matches the stories that they
   * concern anew, in one transaction; returns how many there were.
   */
  public int catchUp(List<Decision> journal) {
    if (journal.isEmpty()) {
      return 0;
    }
    return sql.transact("take in the decisions about stories", c -> catchUp(journal, c));
  }

  private static int catchUp(List<Decision> journal, Connection connection) throws SQLException {
    DecisionRows rows = new DecisionRows(connection);
    if (rows.ids().containsAll(journal.stream().map(Decision::id).toList())) {
      return 0;
    }
    Changes.begin(connection);
    Set<String> known = rows.ids();
    Set<String> added = new TreeSet<>();
    for (Decision decision : journal) {
      if (known.add(decision.id())) {
        rows.insert(decision);
        added.add(decision.id());
      }
    }
    rematch(rows.itemsOf(added), rows, connection);
    return added.size();
  }

  private static void rematch(Collection<String> items, DecisionRows rows, Connection connection)
      throws SQLException {
    StoryItems stored = new StoryItems(connection, Regrouping.NONE);
    Set<String> concerned = new TreeSet<>(items);
    concerned.addAll(new SuccessionRows(connection).successors(items).values());
    Set<String> kinIds = stored.kinsOf(concerned);
    if (kinIds.isEmpty()) {
      return;
    }
    KinMatching.Matched outcome = new KinMatching(stored, rows).match(kinIds, List.of());
    replaceEdges(outcome.stories().storyIds().keySet(), outcome.stories().edges(), connection);
    move(outcome.moved(), connection);
  }

  private static void replaceEdges(
      Collection<String> items, List<StoryEdge> edges, Connection connection) throws SQLException {
    Sql.update(
        connection,
        "delete from story_edge where first_item = any(cast(? as varchar array))",
        connection.createArrayOf("varchar", items.toArray()));
    Sql.update(
        connection,
        """
        insert into story_edge (first_item, second_item, reason, score)
        select u.first_item, u.second_item, u.reason, u.score
        from unnest(
          cast(? as varchar array),
          cast(? as varchar array),
          cast(? as varchar array),
          cast(? as double precision array)
        ) as u (first_item, second_item, reason, score)
        """,
        connection.createArrayOf("varchar", edges.stream().map(StoryEdge::first).toArray()),
        connection.createArrayOf("varchar", edges.stream().map(StoryEdge::second).toArray()),
        connection.createArrayOf("varchar", edges.stream().map(e -> e.reason().name()).toArray()),
        connection.createArrayOf(
            "double precision", edges.stream().map(StoryEdge::score).toArray()));
  }

  private static void move(Map<String, MatchedIssue.Place> moved, Connection connection)
      throws SQLException {
    for (Map.Entry<String, MatchedIssue.Place> one : moved.entrySet()) {
      Sql.update(
          connection,
          "update item set story_id = ?, kin_id = ? where item_id = ?",
          one.getValue().storyId(),
          one.getValue().kinId(),
          one.getKey());
    }
  }

  /** All decisions, the earliest first, with what became of them. */
  public List<DecisionRow> all() {
    return sql.transact(
        "list the decisions about stories",
        connection -> {
          List<Decision> all = new DecisionRows(connection).all();
          List<DecisionRow> rows = new ArrayList<>();
          for (Decision decision : all) {
            rows.add(row(decision, all, connection));
          }
          return rows;
        });
  }

  private static DecisionRow row(Decision decision, List<Decision> all, Connection connection)
      throws SQLException {
    Set<String> unknown = new TreeSet<>(decision.items());
    unknown.addAll(decision.rest());
    unknown.removeAll(stored(unknown, connection));
    unknown.removeAll(new SuccessionRows(connection).successors(unknown).keySet());
    boolean isUndone = all.stream().anyMatch(d -> decision.id().equals(d.undoes()));
    return new DecisionRow(
        decision.id(),
        decision.at(),
        decision.kind().name().toLowerCase(Locale.ROOT),
        decision.items(),
        decision.rest(),
        decision.undoes(),
        isUndone,
        List.copyOf(unknown));
  }

  private static List<String> stored(Collection<String> items, Connection connection)
      throws SQLException {
    return Sql.select(
        connection,
        """
        select t.item_id
        from unnest(cast(? as varchar array)) as u (item_id)
        join item t on t.item_id = u.item_id
        """,
        rows -> rows.getString(1),
        connection.createArrayOf("varchar", items.toArray()));
  }
}
