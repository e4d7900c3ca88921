package io.cuttings.ledger;

import static java.util.Comparator.comparing;

import io.cuttings.archive.Absence;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Place;
import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a server has in a folder with what the ledger has of it, and notes what went. For
 * any number of threads and processes.
 */
public final class FolderReconciliation {
  private static final String DELIVERED =
      """
      select d.uid, d.uidvalidity, d.archive_key, d.received, a.since,
        (select min(i.title) from issue i where i.archive_key = d.archive_key) as title
      from delivery d
      left join absence a on a.place_key = d.place_key
      where d.mailbox = ? and d.folder = ?
      order by d.received, d.archive_key
      """;

  private static final String REFUSED =
      """
      select r.uid, r.reason
      from refusal r
      where r.mailbox = ? and r.folder = ? and r.uidvalidity = ?
      """;

  private static final Comparator<Difference> ORDER =
      comparing(Difference::kind)
          .thenComparing(Difference::uid, comparing(String::length))
          .thenComparing(Difference::uid);

  private final AbsentDeliveries absences;
  private final FolderAccounts accounts;
  private final Sql sql;

  public FolderReconciliation(AbsentDeliveries absences, DataSource database) {
    this.absences = absences;
    this.accounts = new FolderAccounts(database);
    this.sql = new Sql(database);
  }

  /**
   * Compares. The server was asked before the ledger is: what was delivered in between is left out.
   *
   * @param takesAway whether the action after the archive moves or deletes what was archived
   */
  public FolderComparison compare(ServerListing listing, boolean takesAway) {
    Count count = new Count(listing, takesAway);
    sql.read(
            "read the ledger of " + listing.mailbox(),
            DELIVERED,
            FolderReconciliation::delivered,
            listing.mailbox(),
            listing.folder())
        .forEach(count::add);
    count.addRefused(refused(listing));
    count.addMissing();
    absences.note(count.absences);
    FolderComparison comparison = count.comparison();
    accounts.enter(comparison.account());
    return comparison;
  }

  private static Delivered delivered(ResultSet rows) throws SQLException {
    return new Delivered(
        rows.getString("uid"),
        rows.getLong("uidvalidity"),
        new ArchiveKey(rows.getString("archive_key")),
        Sql.instant(rows, "received"),
        rows.getObject("since") == null ? null : Sql.instant(rows, "since"),
        rows.getString("title"));
  }

  private Map<String, String> refused(ServerListing listing) {
    Map<String, String> reasons = new HashMap<>();
    sql.read(
            "read what was refused of " + listing.mailbox(),
            REFUSED,
            rows -> Map.entry(rows.getString("uid"), rows.getString("reason")),
            listing.mailbox(),
            listing.folder(),
            listing.uidValidity())
        .forEach(row -> reasons.put(row.getKey(), row.getValue()));
    return reasons;
  }

  /** A delivery of the folder. */
  private record Delivered(
      String uid,
      long uidValidity,
      ArchiveKey key,
      Instant received,
      @Nullable Instant since,
      @Nullable String title) {}

  /** The sums of one comparison, as they grow. */
  private static final class Count {
    private final ServerListing listing;
    private final boolean takesAway;
    private final Set<String> unaccounted;
    private final Set<String> delivered = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private long archived;
    private long refused;
    private long gone;
    private long takenAway;
    private long earlier;

    Count(ServerListing listing, boolean takesAway) {
      this.listing = listing;
      this.takesAway = takesAway;
      this.unaccounted = new HashSet<>(listing.uids());
    }

    void add(Delivered one) {
      if (one.uidValidity != listing.uidValidity()) {
        earlier++;
      } else if (!delivered.add(one.uid)) {
        return; // a place has one message at a time
      } else if (unaccounted.remove(one.uid)) {
        archived++;
        if (one.since != null) {
          absences.add(absence(one, false));
        }
      } else if (one.received.isBefore(listing.at())) {
        addAbsent(one);
      }
    }

    private void addAbsent(Delivered one) {
      if (takesAway) {
        takenAway++;
        return;
      }
      gone++;
      Instant since = one.since == null ? listing.at() : one.since;
      if (one.since == null) {
        absences.add(absence(one, true));
      }
      differences.add(
          new Difference(Difference.Kind.GONE, one.uid, one.key, one.title, since, null));
    }

    private Absence absence(Delivered one, boolean isGone) {
      Place place = new Place(listing.mailbox(), listing.folder(), one.uidValidity, one.uid);
      return new Absence(place, listing.at(), isGone);
    }

    void addRefused(Map<String, String> reasons) {
      for (Map.Entry<String, String> one : reasons.entrySet()) {
        if (unaccounted.remove(one.getKey())) {
          refused++;
          differences.add(Difference.refused(one.getKey(), one.getValue()));
        }
      }
    }

    void addMissing() {
      unaccounted.forEach(uid -> differences.add(Difference.missing(uid)));
    }

    FolderComparison comparison() {
      FolderAccount account =
          new FolderAccount(
              listing.mailbox(),
              listing.folder(),
              listing.at(),
              listing.uidValidity(),
              listing.uids().size(),
              archived + gone + takenAway,
              archived,
              refused,
              unaccounted.size(),
              gone,
              takenAway,
              earlier);
      long newlyGone = absences.stream().filter(Absence::isGone).count();
      return new FolderComparison(account, differences.stream().sorted(ORDER).toList(), newlyGone);
    }
  }
}
