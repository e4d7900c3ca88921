package io.cuttings.ledger;

import io.cuttings.sql.Sql;
import java.util.List;
import javax.sql.DataSource;

/** How the last poll of each folder went, for whoever asks from another process. */
public final class MailboxPolls {
  private final Sql sql;

  public MailboxPolls(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Enters how a poll went, in place of the folder's last one. */
  public void enter(MailboxPoll poll) {
    sql.transact(
        "enter the poll of " + poll.mailbox(),
        connection -> {
          Sql.update(
              connection,
              """
              delete from mailbox_poll
              where mailbox = ? and folder = ?
              """,
              poll.mailbox(),
              poll.folder());
          return Sql.update(
              connection,
              """
              insert into mailbox_poll (mailbox, folder, at, error)
              values (?, ?, ?, ?)
              on conflict do nothing
              """,
              poll.mailbox(),
              poll.folder(),
              poll.at(),
              poll.error());
        });
  }

  /** The last poll of each folder, by mailbox and folder. */
  public List<MailboxPoll> last() {
    return sql.transact(
        "read the last polls",
        connection ->
            Sql.select(
                connection,
                """
                select mailbox, folder, at, error
                from mailbox_poll
                order by mailbox, folder
                """,
                rows ->
                    new MailboxPoll(
                        rows.getString("mailbox"),
                        rows.getString("folder"),
                        Sql.instant(rows, "at"),
                        rows.getString("error"))));
  }
}
