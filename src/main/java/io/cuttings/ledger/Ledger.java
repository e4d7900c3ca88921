package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Part;
import io.cuttings.archive.Place;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What was delivered and what became of it. The database is the caller's, with its migrations
 * applied. For any number of threads and processes; each method is one transaction.
 */
public final class Ledger {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final Sql sql;
  private final PendingMessages pending;

  public Ledger(DataSource database) {
    this.sql = new Sql(database);
    this.pending = new PendingMessages(sql);
  }

  /** Enters a delivery; returns whether this message was not known at this place before. */
  public boolean record(Delivery delivery) {
    return record(List.of(delivery)) == 1;
  }

  /** Enters deliveries in one transaction; returns how many of them were not known before. */
  public int record(Collection<Delivery> deliveries) {
    return sql.transact(
        "enter deliveries in the ledger", connection -> Deliveries.insert(connection, deliveries));
  }

  /** Those deliveries that are not entered yet. */
  public List<Delivery> unentered(Collection<Delivery> deliveries) {
    return sql.transact(
        "look up deliveries", connection -> Deliveries.unentered(connection, deliveries));
  }

  /** Whether a message was delivered at this place. */
  public boolean knows(Place place) {
    return sql.transact(
        "look up " + place,
        connection ->
            !Sql.select(
                    connection,
                    "select 1 from delivery where place_key = ?",
                    rows -> true,
                    Deliveries.placeKey(place))
                .isEmpty());
  }

  /** Those of the keys that no delivery brought. */
  List<ArchiveKey> unknown(Collection<ArchiveKey> keys) {
    Set<ArchiveKey> known =
        sql.transact(
            "look up messages",
            connection ->
                new HashSet<>(
                    Sql.select(
                        connection,
                        """
                        select m.archive_key
                        from unnest(cast(? as varchar array)) as u (archive_key)
                        join message m on m.archive_key = u.archive_key
                        """,
                        Ledger::key,
                        connection.createArrayOf(
                            "varchar", keys.stream().map(ArchiveKey::value).toArray()))));
    return keys.stream().filter(key -> !known.contains(key)).toList();
  }

  /** All messages' keys, ascending. */
  List<ArchiveKey> keys() {
    return sql.transact(
        "read the messages",
        connection ->
            Sql.select(
                connection, "select archive_key from message order by archive_key", Ledger::key));
  }

  static ArchiveKey key(ResultSet rows) throws SQLException {
    return new ArchiveKey(rows.getString("archive_key"));
  }

  /** The UIDs above one that were delivered from a folder in this UIDVALIDITY. */
  public Set<Long> uids(String mailbox, String folder, long uidValidity, long above) {
    return sql.transact(
        "read the UIDs of " + mailbox + ":" + folder,
        connection ->
            new HashSet<>(
                Sql.select(
                    connection,
                    """
                    select uid_number
                    from delivery
                    where mailbox = ?
                      and uidvalidity = ?
                      and uid_number > ?
                      and folder = ?
                    """,
                    rows -> rows.getLong(1),
                    mailbox,
                    uidValidity,
                    above,
                    folder)));
  }

  /** Enters a failure; one that is entered already gets the new cause, and one attempt more. */
  public void bury(DeadLetter letter) {
    sql.transact(
        "bury " + letter.key(),
        connection -> {
          String key = letter.key().value();
          Sql.update(
              connection,
              """
              insert into dead_letter (archive_key, stage, cause, at, attempts)
              values (?, ?, ?, ?, 0)
              on conflict do nothing
              """,
              key,
              letter.stage(),
              letter.cause(),
              letter.at());
          return Sql.update(
              connection,
              """
              update dead_letter
              set stage = ?, cause = ?, at = ?, attempts = attempts + ?
              where archive_key = ?
              """,
              letter.stage(),
              letter.cause(),
              letter.at(),
              letter.attempts(),
              key);
        });
  }

  /** Takes a message's failure back, or the doubt about its issue, after it was processed. */
  public void settle(ArchiveKey key) {
    sql.transact(
        "settle " + key,
        connection -> {
          Sql.update(connection, "delete from ingest_again where archive_key = ?", key.value());
          return Sql.update(
              connection, "delete from dead_letter where archive_key = ?", key.value());
        });
  }

  /** The failures, oldest first. */
  public List<DeadLetter> deadLetters() {
    return sql.transact(
        "read the dead letters",
        connection ->
            Sql.select(
                connection,
                """
                select archive_key, stage, cause, at, attempts
                from dead_letter
                order by at, archive_key
                """,
                Ledger::deadLetter));
  }

  /** The failures from a time on of messages that a mailbox brought, oldest first. */
  public List<DeadLetter> deadLettersOf(String mailbox, Instant since) {
    return sql.read(
        "read the dead letters of " + mailbox,
        """
        select l.archive_key, l.stage, l.cause, l.at, l.attempts
        from dead_letter l
        where l.at >= ?
          and exists
            (select 1 from delivery d where d.archive_key = l.archive_key and d.mailbox = ?)
        order by l.at, l.archive_key
        """,
        Ledger::deadLetter,
        since,
        mailbox);
  }

  private static DeadLetter deadLetter(ResultSet rows) throws SQLException {
    return new DeadLetter(
        key(rows),
        rows.getString("stage"),
        rows.getString("cause"),
        Sql.instant(rows, "at"),
        rows.getInt("attempts"));
  }

  /**
   * The messages that are neither stored beyond doubt nor dead, in the order of their first
   * delivery.
   */
  public List<ArchiveKey> pending() {
    return pendingSince(LATEST);
  }

  /** Those pending messages that a mailbox brought. */
  public List<ArchiveKey> pendingOf(String mailbox) {
    return pending.of(mailbox);
  }

  /** Those pending messages that were first delivered before this time. */
  public List<ArchiveKey> pendingSince(Instant before) {
    return pending.since(before);
  }

  /** The pending messages of a part that were first delivered before this time. */
  List<ArchiveKey> pending(Part part, Instant before) {
    return pending.of(part, before);
  }

  /** Whether a message was delivered, and no stage has finished or failed it yet. */
  public boolean isPending(ArchiveKey key) {
    return pending.contains(key);
  }

  /** The sums for the status. */
  public LedgerCounts counts() {
    return sql.transact(
        "count the ledger",
        connection ->
            Sql.select(
                    connection,
                    """
                    select
                      (select count(*) from delivery) as deliveries,
                      (select count(*) from message) as messages,
                      (select count(*)
                       from message m
                       where exists
                           (select 1 from dead_letter l where l.archive_key = m.archive_key)
                      ) as dead,
                      (select count(*)
                       from message m
                       where exists (select 1 from issue i where i.archive_key = m.archive_key)
                         and not exists
                           (select 1 from dead_letter l where l.archive_key = m.archive_key)
                         and not exists
                           (select 1 from ingest_again a where a.archive_key = m.archive_key)
                      ) as stored
                    """,
                    rows ->
                        new LedgerCounts(
                            rows.getLong("deliveries"),
                            rows.getLong("messages"),
                            rows.getLong("stored"),
                            rows.getLong("dead")))
                .get(0));
  }

  /** How much was refused, without what came in after all. */
  public long refused() {
    return sql.read(
            "count what was refused",
            """
            select count(*)
            from refusal r
            where not exists (select 1 from delivery d where d.place_key = r.place_key)
            """,
            rows -> rows.getLong(1))
        .get(0);
  }
}
