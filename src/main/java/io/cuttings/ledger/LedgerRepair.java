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
    return sql.transact(
        "remove deliveries of " + key,
        connection -> {
          List<Row> surplus =
              Sql.select(
                      connection,
                      """
                      select place_key, mailbox, folder, uidvalidity, uid
                      from delivery
                      where archive_key = ?
                      order by place_key
                      """,
                      row -> new Row(row.getString("place_key"), Deliveries.place(row)),
                      key.value())
                  .stream()
                  .filter(row -> !listed.contains(row.placeKey))
                  .toList();
          for (Row row : surplus) {
            Sql.update(
                connection,
                "delete from delivery where place_key = ? and archive_key = ?",
                row.placeKey,
                key.value());
          }
          return surplus.stream().map(Row::place).toList();
        });
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

  private record Row(String placeKey, Place place) {}
}
