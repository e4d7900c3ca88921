package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Every delivery and refusal with what became of it, in a stable order: by time, UID and place. The
 * status depends on what was delivered when, and not on the order in which it was entered, so that
 * a rebuilt database tells the same.
 */
public final class LedgerExport {
  /**
   * An issue has one row a message, but the ledger must balance even where it had two. Nothing is
   * ordered by names: databases and their locales do not agree on the order of text, and of a
   * digest's digits they do. Whether a delivery is the first is looked up one by one: numbering
   * them all, H2 would hold them all in memory.
   */
  private static final String ROWS =
      """
      select
        d.archive_key,
        (select min(i.message_id) from issue i where i.archive_key = d.archive_key) as message_id,
        d.mailbox,
        d.folder,
        d.received,
        d.uid_number,
        d.place_key,
        m.size,
        l.cause,
        a.since,
        case
          when exists (
            select 1
            from delivery e
            where e.archive_key = d.archive_key
              and (e.received < d.received
                or (e.received = d.received
                  and (coalesce(e.uid_number, -1) < coalesce(d.uid_number, -1)
                    or (coalesce(e.uid_number, -1) = coalesce(d.uid_number, -1)
                      and e.place_key < d.place_key))))
          )
          then 2
          else 1
        end as nth
      from delivery d
      join message m on m.archive_key = d.archive_key
      left join dead_letter l on l.archive_key = d.archive_key
      left join absence a on a.place_key = d.place_key
      union all
      %s
      order by received, uid_number nulls first, place_key, archive_key
      """;

  /** What was refused and did not come in after all. */
  private static final String REFUSED =
      """
      select
        cast(null as varchar) as archive_key,
        cast(null as varchar) as message_id,
        r.mailbox,
        r.folder,
        r.at as received,
        r.uid_number,
        r.place_key,
        cast(0 as bigint) as size,
        r.reason as cause,
        cast(null as timestamp(3) with time zone) as since,
        cast(0 as bigint) as nth
      from refusal r
      where not exists (select 1 from delivery d where d.place_key = r.place_key)
      """;

  /** As the other, but that the first delivery is looked for row by row, for a few rows. */
  private static final String PAGE =
      """
      (select
        d.archive_key,
        (select min(i.message_id) from issue i where i.archive_key = d.archive_key) as message_id,
        d.mailbox,
        d.folder,
        d.received,
        d.uid_number,
        d.place_key,
        m.size,
        l.cause,
        a.since,
        (
          select count(*)
          from delivery e
          where e.archive_key = d.archive_key
            and (e.received < d.received
              or (e.received = d.received
                and (coalesce(e.uid_number, -1) < coalesce(d.uid_number, -1)
                  or (coalesce(e.uid_number, -1) = coalesce(d.uid_number, -1)
                    and e.place_key <= d.place_key))))
        ) as nth
      from delivery d
      join message m on m.archive_key = d.archive_key
      left join dead_letter l on l.archive_key = d.archive_key
      left join absence a on a.place_key = d.place_key
      where d.received >= ?
        and (d.received > ? or concat(d.place_key, d.archive_key) > ?)
      order by d.received, d.place_key, d.archive_key
      limit ?)
      union all
      (%s
        and r.at >= ?
        and (r.at > ? or r.place_key > ?)
      order by r.at, r.place_key
      limit ?)
      order by received, place_key, archive_key
      limit ?
      """;

  private final Sql sql;

  public LedgerExport(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Hands the rows over one by one; returns how many there were. */
  public long forEach(Consumer<LedgerRow> sink) {
    return sql.transact(
        "export the ledger",
        connection -> Sql.forEach(connection, ROWS.formatted(REFUSED), LedgerExport::row, sink));
  }

  private static LedgerRow row(ResultSet rows) throws SQLException {
    String key = rows.getString("archive_key");
    String cause = rows.getString("cause");
    boolean isGone = rows.getObject("since") != null;
    return new LedgerRow(
        key == null ? null : new ArchiveKey(key),
        rows.getString("message_id"),
        key == null ? "refused" : cause == null ? unfailed(rows, isGone) : "failed",
        rows.getString("mailbox"),
        rows.getString("folder"),
        Sql.instant(rows, "received"),
        rows.getLong("size"),
        cause == null && isGone ? "Not on the server since " + day(rows) : cause);
  }

  private static String unfailed(ResultSet rows, boolean isGone) throws SQLException {
    String first = rows.getLong("nth") == 1 ? "archived" : "known";
    return isGone ? "gone" : first;
  }

  private static LocalDate day(ResultSet rows) throws SQLException {
    return LocalDate.ofInstant(Sql.instant(rows, "since"), ZoneOffset.UTC);
  }

  /**
   * Deliveries behind a place, in the order of their times; each with its place.
   *
   * @param received of the last delivery before them
   * @param placeKey of that delivery
   */
  public List<Placed> after(Instant received, String placeKey, int limit) {
    return sql.read(
        "list the ledger",
        PAGE.formatted(REFUSED),
        LedgerExport::placed,
        received,
        received,
        placeKey,
        limit,
        received,
        received,
        placeKey,
        limit,
        limit);
  }

  private static Placed placed(ResultSet rows) throws SQLException {
    String key = rows.getString("archive_key");
    return new Placed(row(rows), rows.getString("place_key") + (key == null ? "" : key));
  }

  /** A row and what orders it among those of the same time. */
  public record Placed(LedgerRow row, String placeKey) {}
}
