package io.cuttings.ledger;

import static java.util.Comparator.comparing;

import io.cuttings.archive.Notes;
import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import io.cuttings.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What was refused, in the ledger as in its journal. Of several lines for one place the first gives
 * the time and the last the reason. For any number of threads and processes.
 */
public final class RefusedDeliveries {
  private static final String INSERT =
      """
      insert into refusal (place_key, mailbox, folder, uidvalidity, uid, uid_number, at, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final Notes<Refusal> journal;
  private final Sql sql;

  private RefusedDeliveries(Notes<Refusal> journal, Sql sql) {
    this.journal = journal;
    this.sql = sql;
  }

  /** Those of a home. The database is the caller's, with its migrations applied. */
  public static RefusedDeliveries of(Path home, DataSource database) {
    return new RefusedDeliveries(Notes.ofRefusals(home), new Sql(database));
  }

  /**
   * Enters what the journal has and the ledger has not, as after an import or in a new database.
   */
  public void catchUp() {
    Map<String, Refusal> wanted = new HashMap<>();
    journal.forEach(
        refusal ->
            wanted.merge(
                Deliveries.placeKey(refusal.place()), storable(refusal), RefusedDeliveries::merge));
    sql.transact("enter what was refused", connection -> enter(connection, wanted));
  }

  private static Refusal merge(Refusal first, Refusal later) {
    return new Refusal(first.place(), first.at(), later.reason());
  }

  /**
   * A reason may quote a message, and PostgreSQL takes neither U+0000 nor half a surrogate pair.
   */
  private static Refusal storable(Refusal refusal) {
    byte[] octets = refusal.reason().replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
    return new Refusal(refusal.place(), refusal.at(), new String(octets, StandardCharsets.UTF_8));
  }

  private static int enter(Connection connection, Map<String, Refusal> wanted) throws SQLException {
    Map<String, String> entered = new HashMap<>();
    Sql.forEach(
        connection,
        "select place_key, at, reason from refusal",
        rows -> Map.entry(rows.getString(1), Sql.instant(rows, "at") + rows.getString("reason")),
        row -> entered.put(row.getKey(), row.getValue()));
    Set<String> surplus = new HashSet<>(entered.keySet());
    surplus.removeIf(key -> isEntered(key, wanted, entered));
    for (String key : surplus) {
      Sql.update(connection, "delete from refusal where place_key = ?", key);
    }
    List<Map.Entry<String, Refusal>> absent =
        wanted.entrySet().stream()
            .filter(one -> !isEntered(one.getKey(), wanted, entered))
            // always in this order, or two processes could wait for each other
            .sorted(comparing(Map.Entry::getKey))
            .toList();
    insert(connection, absent);
    return absent.size();
  }

  private static boolean isEntered(
      String key, Map<String, Refusal> wanted, Map<String, String> entered) {
    Refusal refusal = wanted.get(key);
    return refusal != null && (refusal.at() + refusal.reason()).equals(entered.get(key));
  }

  private static void insert(Connection connection, Collection<Map.Entry<String, Refusal>> refusals)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Map.Entry<String, Refusal> one : refusals) {
        Refusal refusal = one.getValue();
        Place place = refusal.place();
        Sql.bind(
            statement,
            one.getKey(),
            place.mailbox(),
            place.folder(),
            place.uidValidity(),
            place.uid(),
            Deliveries.number(place.uid()),
            refusal.at(),
            refusal.reason());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Notes a refusal, on the disk and in the ledger; nothing where it is noted already. */
  public void refuse(Refusal refusal) {
    if (!isNoted(refusal)) {
      journal.append(List.of(refusal));
      catchUp();
    }
  }

  private boolean isNoted(Refusal refusal) {
    return !sql.read(
            "look up a refusal",
            "select 1 from refusal where place_key = ? and reason = ?",
            rows -> true,
            Deliveries.placeKey(refusal.place()),
            storable(refusal).reason())
        .isEmpty();
  }
}
