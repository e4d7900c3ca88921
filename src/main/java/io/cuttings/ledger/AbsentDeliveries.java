package io.cuttings.ledger;

import static java.util.Comparator.comparing;

import io.cuttings.archive.Absence;
import io.cuttings.archive.Notes;
import io.cuttings.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What was delivered and went from its server, in the ledger as in its journal: since the first day
 * on which it was missed, and not where it was there again. For any number of threads and
 * processes.
 */
public final class AbsentDeliveries {
  private final Notes<Absence> journal;
  private final Sql sql;

  private AbsentDeliveries(Notes<Absence> journal, Sql sql) {
    this.journal = journal;
    this.sql = sql;
  }

  /** Those of a home. The database is the caller's, with its migrations applied. */
  public static AbsentDeliveries of(Path home, DataSource database) {
    return new AbsentDeliveries(Notes.ofAbsences(home), new Sql(database));
  }

  /** Notes what went and what is there again, on the disk and in the ledger. */
  void note(Collection<Absence> absences) {
    if (!absences.isEmpty()) {
      journal.append(absences);
      catchUp();
    }
  }

  /** Enters what the journal has and the ledger has not, as in a new database. */
  public void catchUp() {
    Map<String, Instant> wanted = new HashMap<>();
    journal.forEach(
        absence -> {
          String place = Deliveries.placeKey(absence.place());
          if (absence.isGone()) {
            wanted.putIfAbsent(place, absence.at());
          } else {
            wanted.remove(place);
          }
        });
    sql.transact("enter what went from its server", connection -> enter(connection, wanted));
  }

  private static int enter(Connection connection, Map<String, Instant> wanted) throws SQLException {
    Map<String, Instant> entered = new HashMap<>();
    Sql.forEach(
        connection,
        "select place_key, since from absence",
        rows -> Map.entry(rows.getString("place_key"), Sql.instant(rows, "since")),
        row -> entered.put(row.getKey(), row.getValue()));
    if (entered.equals(wanted)) {
      return 0;
    }
    for (Map.Entry<String, Instant> row : entered.entrySet()) {
      if (!row.getValue().equals(wanted.get(row.getKey()))) {
        Sql.update(connection, "delete from absence where place_key = ?", row.getKey());
      }
    }
    List<Map.Entry<String, Instant>> absent =
        wanted.entrySet().stream()
            .filter(one -> !one.getValue().equals(entered.get(one.getKey())))
            // always in this order, or two processes could wait for each other
            .sorted(comparing(Map.Entry::getKey))
            .toList();
    insert(connection, absent);
    return absent.size();
  }

  private static void insert(Connection connection, List<Map.Entry<String, Instant>> absences)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into absence (place_key, since) values (?, ?) on conflict do nothing")) {
      for (Map.Entry<String, Instant> one : absences) {
        Sql.bind(statement, one.getKey(), one.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
