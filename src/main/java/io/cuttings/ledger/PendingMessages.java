package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Part;
import io.cuttings.sql.Sql;
import java.time.Instant;
import java.util.List;

/** The messages that are neither stored beyond doubt nor dead. */
final class PendingMessages {
  private static final String PENDING =
      """
      from message m
      where not exists (select 1 from dead_letter l where l.archive_key = m.archive_key)
        and (not exists (select 1 from issue i where i.archive_key = m.archive_key)
          or exists (select 1 from ingest_again a where a.archive_key = m.archive_key))
      """;

  private final Sql sql;

  PendingMessages(Sql sql) {
    this.sql = sql;
  }

  /** Those that a mailbox brought, in the order of its deliveries. */
  List<ArchiveKey> of(String mailbox) {
    return sql.read(
        "read what is pending of " + mailbox,
        """
        select p.archive_key
        from (
          select m.archive_key,
            (select min(d.received)
             from delivery d
             where d.archive_key = m.archive_key and d.mailbox = ?) as first
          %s
        ) as p
        where p.first is not null
        order by p.first, p.archive_key
        """
            .formatted(PENDING),
        Ledger::key,
        mailbox);
  }

  /** Those that were first delivered before this time, in that order. */
  List<ArchiveKey> since(Instant before) {
    return sql.read(
        "read what is pending",
        """
        select p.archive_key
        from (
          select m.archive_key,
            (select min(d.received) from delivery d where d.archive_key = m.archive_key) as first
          %s
        ) as p
        where p.first < ? or p.first is null
        order by p.first, p.archive_key
        """
            .formatted(PENDING),
        Ledger::key,
        before);
  }

  /** Those of a part that were first delivered before this time. */
  List<ArchiveKey> of(Part part, Instant before) {
    return sql.read(
        "read what is pending",
        """
        select m.archive_key
        %s
          and m.archive_key >= ? and m.archive_key < ?
          and not exists (
            select 1
            from delivery d
            where d.archive_key = m.archive_key
              and d.received >= ?)
        order by m.archive_key
        """
            .formatted(PENDING),
        Ledger::key,
        part.digits(),
        part.end(),
        before);
  }

  /** Whether a message is one of them. */
  boolean contains(ArchiveKey key) {
    return sql.transact(
        "look up " + key,
        connection ->
            !Sql.select(
                    connection,
                    "select 1 " + PENDING + " and m.archive_key = ?",
                    rows -> true,
                    key.value())
                .isEmpty());
  }
}
