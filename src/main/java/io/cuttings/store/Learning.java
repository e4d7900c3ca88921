package io.cuttings.store;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.split.StandingTexts;
import io.cuttings.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What was learned from repetition: the texts that stand at the end of a publication's issues of
 * three days and more. It follows from the issues alone, in whatever order they came, so that it is
 * the same after a rebuild. For any number of threads.
 */
public final class Learning {
  /** A mail that is sent again within a day, or forwarded with its date, repeats nothing. */
  private static final int DAYS = 3;

  private static final String REPEATED =
      """
      select
        i.publication_id, t.digest, min(t.text) as text,
        count(distinct i.archive_key) as issues
      from tail_text t
      join issue i on i.archive_key = t.archive_key
      group by i.publication_id, t.digest
      having count(distinct floor(extract(epoch from i.issue_date) / 86400)) >= %d
      """
          .formatted(DAYS);

  private final Sql sql;

  public Learning(DataSource database) {
    this.sql = new Sql(database);
  }

  /** What is known of a publication; nothing where it was never heard of. */
  public StandingTexts of(String publicationId) {
    Map<Long, Integer> issues = new HashMap<>();
    sql.read(
            "read what a publication repeats",
            "select digest, issues from standing_text where publication_id = ?",
            row -> Map.entry(row.getLong("digest"), row.getInt("issues")),
            publicationId)
        .forEach(one -> issues.put(one.getKey(), one.getValue()));
    return new StandingTexts(issues);
  }

  /**
   * Learns anew from all issues.
   *
   * @return the messages whose issues may be cut otherwise now, in the order of their keys
   */
  public List<ArchiveKey> learn() {
    return sql.transact("learn what publications repeat", Learning::learn);
  }

  private static List<ArchiveKey> learn(Connection connection) throws SQLException {
    Map<Text, Standing> before = read(connection, "select * from standing_text");
    Map<Text, Standing> now = read(connection, REPEATED);
    Set<Text> changed = new TreeSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(text -> before.containsKey(text) && now.containsKey(text));
    if (!before.equals(now)) {
      Sql.update(connection, "delete from standing_text");
      insert(connection, now);
    }
    return affected(connection, changed);
  }

  private static Map<Text, Standing> read(Connection connection, String select)
      throws SQLException {
    Map<Text, Standing> found = new HashMap<>();
    Sql.forEach(
        connection,
        select,
        row ->
            Map.entry(
                new Text(row.getString("publication_id"), row.getLong("digest")),
                new Standing(row.getString("text"), row.getInt("issues"))),
        one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  private static void insert(Connection connection, Map<Text, Standing> standing)
      throws SQLException {
    for (Map.Entry<Text, Standing> one : standing.entrySet()) {
      Sql.update(
          connection,
          "insert into standing_text (publication_id, digest, text, issues) values (?, ?, ?, ?)",
          one.getKey().publicationId(),
          one.getKey().digest(),
          one.getValue().text(),
          one.getValue().issues());
    }
  }

  private static List<ArchiveKey> affected(Connection connection, Set<Text> changed)
      throws SQLException {
    List<String> publications = new ArrayList<>();
    List<Long> digests = new ArrayList<>();
    for (Text text : changed) {
      publications.add(text.publicationId());
      digests.add(text.digest());
    }
    Array ids = connection.createArrayOf("varchar", publications.toArray());
    return Sql.select(
        connection,
        """
        select distinct i.archive_key
        from unnest(cast(? as varchar array), cast(? as bigint array)) as u (publication_id, digest)
        join tail_text t on t.digest = u.digest
        join issue i on i.archive_key = t.archive_key and i.publication_id = u.publication_id
        order by i.archive_key
        """,
        row -> new ArchiveKey(row.getString("archive_key")),
        ids,
        connection.createArrayOf("bigint", digests.toArray()));
  }

  /** A text at the end of a publication's issues. */
  private record Text(String publicationId, long digest) implements Comparable<Text> {

    @Override
    public int compareTo(Text other) {
      int byPublication = publicationId.compareTo(other.publicationId);
      return byPublication != 0 ? byPublication : Long.compare(digest, other.digest);
    }
  }

  /** How it reads, and in how many issues it stands. */
  private record Standing(String text, int issues) {}
}
