package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.sql.Sql;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Brings the deliveries of single messages to what the manifest says. For any number of threads.
 */
public final class LedgerRepair {
  private final Sql sql;
  private final Ledger ledger;

  public LedgerRepair(DataSource database) {
    this.sql = new Sql(database);
    this.ledger = new Ledger(database);
  }

  /** Enters those of the lines that are not entered; returns how many that were. */
  public int enter(Collection<Delivery> lines) {
    return ledger.record(lines);
  }

  /**
   * Removes the deliveries of a message that the manifest does not name.
   *
   * @param lines of the manifest, all that are about this message
   * @return the places of what was removed
   */
  public List<Place> removeUnbacked(ArchiveKey key, Collection<Delivery> lines) {
    Set<String> listed = new HashSet<>();
    lines.forEach(line -> listed.add(Deliveries.placeKey(line.place())));
    List<Place> surplus =
        sql
            .read(
                "read the deliveries of " + key,
                """
                select mailbox, folder, uidvalidity, uid
                from delivery
                where archive_key = ?
                order by place_key
                """,
                Deliveries::place,
                key.value())
            .stream()
            .filter(place -> !listed.contains(Deliveries.placeKey(place)))
            .toList();
    for (Place place : surplus) {
      sql.transact(
          "remove the delivery at " + place,
          connection ->
              Sql.update(
                  connection,
                  "delete from delivery where place_key = ? and archive_key = ?",
                  Deliveries.placeKey(place),
                  key.value()));
    }
    return surplus;
  }

  /** Removes a message that has neither deliveries nor an issue. */
  public void removeMessage(ArchiveKey key) {
    sql.transact(
        "remove the message " + key,
        connection -> {
          Sql.update(connection, "delete from dead_letter where archive_key = ?", key.value());
          Sql.update(connection, "delete from ingest_again where archive_key = ?", key.value());
          return Sql.update(connection, "delete from message where archive_key = ?", key.value());
        });
  }
}
