package io.cuttings.ledger;

import io.cuttings.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The last comparison of each folder, for whoever asks later. */
public final class FolderAccounts {
  private final Sql sql;

  public FolderAccounts(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Enters a comparison in place of the folder's last one. */
  void enter(FolderAccount account) {
    sql.transact(
        "enter the comparison of " + account.mailbox(),
        connection -> {
          Sql.update(
              connection,
              "delete from folder_account where mailbox = ? and folder = ?",
              account.mailbox(),
              account.folder());
          return Sql.update(
              connection,
              """
              insert into folder_account
                (mailbox, folder, at, uidvalidity, on_server, in_ledger, archived, refused, missing,
                 gone, taken_away, earlier)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              on conflict do nothing
              """,
              account.mailbox(),
              account.folder(),
              account.at(),
              account.uidValidity(),
              account.onServer(),
              account.inLedger(),
              account.archived(),
              account.refused(),
              account.missing(),
              account.gone(),
              account.takenAway(),
              account.earlier());
        });
  }

  /** The last comparison of each folder, by mailbox and folder. */
  public List<FolderAccount> last() {
    return sql.read(
        "read the last comparisons",
        """
        select mailbox, folder, at, uidvalidity, on_server, in_ledger, archived, refused, missing,
          gone, taken_away, earlier
        from folder_account
        order by mailbox, folder
        """,
        rows ->
            new FolderAccount(
                rows.getString("mailbox"),
                rows.getString("folder"),
                Sql.instant(rows, "at"),
                rows.getLong("uidvalidity"),
                rows.getLong("on_server"),
                rows.getLong("in_ledger"),
                rows.getLong("archived"),
                rows.getLong("refused"),
                rows.getLong("missing"),
                rows.getLong("gone"),
                rows.getLong("taken_away"),
                rows.getLong("earlier")));
  }

  /** How many deliveries each mailbox brought, by its name; files too. */
  public Map<String, Long> deliveries() {
    Map<String, Long> deliveries = new TreeMap<>();
    sql.read(
            "count the deliveries",
            "select mailbox, count(*) as deliveries from delivery group by mailbox",
            rows -> Map.entry(rows.getString("mailbox"), rows.getLong("deliveries")))
        .forEach(row -> deliveries.put(row.getKey(), row.getValue()));
    return deliveries;
  }
}
