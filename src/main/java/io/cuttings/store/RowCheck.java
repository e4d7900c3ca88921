package io.cuttings.store;

import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import io.cuttings.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Whether all rows of the issues are there, and no others: each issue tells how many it has of each
 * kind, each item which keys it bears. What a row says is not looked at. Each statement sees whole
 * issues, so that others may store meanwhile. For any number of threads.
 */
public final class RowCheck {
  private static final List<Hanging> HANGING =
      List.of(
          new Hanging(
              "section_count",
              "sections",
              "r.archive_key",
              "left join section r on r.archive_key = i.archive_key"),
          new Hanging(
              "item_count",
              "items",
              "r.archive_key",
              "left join item r on r.archive_key = i.archive_key"),
          new Hanging(
              "link_count",
              "links",
              "r.item_id",
              """
              left join item t on t.archive_key = i.archive_key
              left join link r on r.item_id = t.item_id"""),
          new Hanging(
              "tail_count",
              "closing texts",
              "r.archive_key",
              "left join tail_text r on r.archive_key = i.archive_key"));

  private final Sql sql;
  private final boolean doKeysAgree;

  private RowCheck(Sql sql, boolean doKeysAgree) {
    this.sql = sql;
    this.doKeysAgree = doKeysAgree;
  }

  /**
   * Begins a check: compares the keys of all items as a whole, so that they are looked at one by
   * one only where they do not agree.
   */
  public static RowCheck begin(DataSource database) {
    Sql sql = new Sql(database);
    return new RowCheck(
        sql, sql.transact("compare the keys of items", c -> new ItemKeys(c).agree()));
  }

  /** The issues of a part that have fewer or more rows than their store left. */
  public List<Finding> check(Part part) {
    return sql.transact("count the rows of the issues", connection -> check(part, connection));
  }

  private List<Finding> check(Part part, Connection connection) throws SQLException {
    List<Miscount> miscounts = new ArrayList<>();
    for (Hanging hanging : HANGING) {
      miscounts.addAll(
          Sql.select(
              connection,
              hanging.select(),
              row ->
                  new Miscount(
                      row.getString("archive_key"),
                      hanging.name,
                      row.getLong("told"),
                      row.getLong("found")),
              part.digits(),
              part.end()));
    }
    if (!doKeysAgree) {
      miscounts.addAll(new ItemKeys(connection).missing(part));
    }
    List<Finding> findings = new ArrayList<>(ofKind(Kind.MISSING_ROW, miscounts));
    findings.addAll(ofKind(Kind.SURPLUS_ROW, miscounts));
    return findings;
  }

  /** One finding an issue, whatever it lacks. */
  private static List<Finding> ofKind(Kind kind, List<Miscount> miscounts) {
    Map<String, String> words = new TreeMap<>();
    miscounts.stream()
        .filter(miscount -> miscount.kind() == kind)
        .forEach(m -> words.merge(m.archiveKey, m.words(), (one, other) -> one + ", " + other));
    return words.entrySet().stream()
        .map(one -> new Finding(kind, one.getKey(), "its issue has " + one.getValue()))
        .toList();
  }

  /** Rows that belong to nothing; these have no part. */
  public List<Finding> orphans() {
    return sql.transact(
        "look for rows that belong to nothing",
        connection -> {
          List<Finding> findings = new ArrayList<>();
          for (Orphan orphan : Orphan.values()) {
            add(orphan.table(), orphan.count(connection), orphan.owner(), findings);
          }
          if (!doKeysAgree) {
            long keys = new ItemKeys(connection).surplus().size();
            add("item_key", keys, "item that bears the key", findings);
          }
          return findings;
        });
  }

  private static void add(String table, long count, String owner, List<Finding> findings) {
    if (count > 0) {
      String sentence = "%d rows of this table belong to no %s".formatted(count, owner);
      findings.add(new Finding(Kind.SURPLUS_ROW, table, sentence));
    }
  }

  /** What hangs on an issue: the column that counts it, and how its rows are joined as r. */
  private record Hanging(String column, String name, String counted, String join) {
    String select() {
      return """
      select i.archive_key, i.%1$s as told, count(%2$s) as found
      from issue i
      %3$s
      where i.archive_key >= ? and i.archive_key < ?
      group by i.archive_key, i.%1$s
      having count(%2$s) <> i.%1$s
      """
          .formatted(column, counted, join);
    }
  }

  /** An issue that does not have what it tells. */
  record Miscount(String archiveKey, String name, long told, long found) {
    Miscount plus(Miscount more) {
      return new Miscount(archiveKey, name, told + more.told, found + more.found);
    }

    private Kind kind() {
      return found < told ? Kind.MISSING_ROW : Kind.SURPLUS_ROW;
    }

    private String words() {
      return found < told
          ? "%d of its %d %s".formatted(found, told, name)
          : "%d %s instead of %d".formatted(found, name, told);
    }
  }
}
